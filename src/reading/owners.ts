// Sets "'s" apart from the word before it, so that the tagger cuts every text alike.
import { wordBegin, wordEnd } from './letters.ts';

/** Words with which "'s" stands for "is" or "us": the tagger knows these forms as they are. */
const CONTRACTED: ReadonlySet<string> = new Set(
  'it he she that there this what who here where when why how let everyone everybody someone somebody'.split(
    ' ',
  ),
);

/** Longer than any word in {@link CONTRACTED}. */
const LONG = 12;

/**
 * Sets "'s" apart from the word before it. The tagger takes "Smith's" for two words or for one, by what it has read
 * before; so cut, a text gives the same words whatever was read before it.
 */
export function withOwnersApart(text: string): string {
  let apart = '';
  let done = 0;
  let last = 0;
  for (const { index } of text.matchAll(/['’]s/g)) {
    const start = wordBegin(text, Math.max(last, index - LONG), index);
    last = index + 2;
    if (start === index || wordEnd(text, last, text.length) > last) continue;
    if (CONTRACTED.has(text.slice(start, index).toLowerCase())) continue;
    apart += `${text.slice(done, index)} `;
    done = index;
  }
  return apart + text.slice(done);
}
