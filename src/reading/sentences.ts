// Finds where sentences begin, by the marks and capitals of English news writing.
import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../story/index.ts';
import { MAY_END, NEVER_ENDS, SENTENCE_OPENERS } from './lexicon/abbreviations.ts';

const CLOSERS = /^["”’')\]»]$/;
const OPENERS = /^["“‘'([«]$/;

/**
 * For each token of one paragraph, whether a sentence begins with it.
 *
 * @param spans where the tokens stand in the text (UTF-16 offsets)
 */
export function sentenceStarts(
  spans: readonly Span[],
  words: readonly string[],
  tags: readonly PartOfSpeech[],
): boolean[] {
  const starts = new Array<boolean>(words.length).fill(false);
  if (words.length > 0) starts[0] = true;
  const spaced = (i: number): boolean => (spans[i - 1]?.[1] ?? 0) < (spans[i]?.[0] ?? 0);
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i] ?? '';
    const last = word.charCodeAt(word.length - 1);
    const stop = last === 46 || last === 8230;
    if (!stop && last !== 33 && last !== 63) continue;
    let next = i + 1;
    while (next < words.length && CLOSERS.test(words[next] ?? '') && !spaced(next)) next++;
    if (next >= words.length || !spaced(next)) continue;
    let first = next;
    while (first < words.length - 1 && OPENERS.test(words[first] ?? '')) first++;
    const opened = first > next;
    const begins = words[first] ?? '';
    if (/^\p{Ll}/u.test(begins) && !(opened && stop)) continue;
    if (stop && word.length > 1 && last === 46 && !abbreviationEnds(word, begins, opened, tags[first]))
      continue;
    if (word === '.' && !spaced(i) && isAbbreviation(words[i - 1]) && !opened) {
      if (!abbreviationEnds(`${words[i - 1]}.`, begins, opened, tags[first])) continue;
    }
    starts[next] = true;
  }
  return starts;
}

const isAbbreviation = (word: string | undefined): boolean =>
  word !== undefined && (NEVER_ENDS.has(`${word.toLowerCase()}.`) || MAY_END.has(`${word.toLowerCase()}.`));

function abbreviationEnds(
  word: string,
  next: string,
  opened: boolean,
  tag: PartOfSpeech | undefined,
): boolean {
  const lower = word.toLowerCase();
  if (/^\.+$/.test(word)) return true;
  if (lower === 'no.') return !/^\d/.test(next);
  if (NEVER_ENDS.has(lower)) return false;
  if (/^\p{L}\.$/u.test(word)) return lower === 'i.' || SENTENCE_OPENERS.has(next.toLowerCase());
  if (MAY_END.has(lower) || /^(\p{L}\.)+$/u.test(word))
    return opened || (SENTENCE_OPENERS.has(next.toLowerCase()) && tag !== 'PROPN');
  return true;
}
