// Finds where sentences begin, by the marks and capitals of English news writing.
import type { PartOfSpeech } from 'wink-nlp';
import { MAY_END, NEVER_ENDS, SENTENCE_OPENERS } from './lexicon/abbreviations.ts';
import type { Pieces } from './tokens.ts';
import { TRAITS, type Word } from './words.ts';

const CLOSERS = /^["”’')\]»]$/;
const OPENERS = /^["“‘'([«]$/;

/**
 * Finds where the sentences of one paragraph begin.
 *
 * @param to the paragraph's pieces are those from `from` up to this one
 * @returns for each of them, 1 where a sentence begins with it
 */
export function sentenceStarts({ words, tags, starts, ends }: Pieces, from: number, to: number): Uint8Array {
  const opens = new Uint8Array(to - from);
  if (to > from) opens[0] = 1;
  const text = (i: number): string => words[i]?.text ?? '';
  const spaced = (i: number): boolean => (ends[i - 1] ?? 0) < (starts[i] ?? 0);
  for (let i = from; i < to - 1; i++) {
    const traits = words[i]?.traits ?? 0;
    if ((traits & TRAITS.stops) === 0) continue;
    const word = text(i);
    const last = word.charCodeAt(word.length - 1);
    const stop = last === 46 || last === 8230;
    let next = i + 1;
    while (next < to && CLOSERS.test(text(next)) && !spaced(next)) next++;
    if (next >= to || !spaced(next)) continue;
    let first = next;
    while (first < to - 1 && OPENERS.test(text(first))) first++;
    const opened = first > next;
    const begins = words[first];
    if (begins === undefined || ((begins.traits & TRAITS.small) !== 0 && !(opened && stop))) continue;
    if (stop && word.length > 1 && last === 46 && !abbreviationEnds(word, begins, opened, tags[first]))
      continue;
    if (word === '.' && i > from && !spaced(i) && isAbbreviation(words[i - 1]) && !opened) {
      if (!abbreviationEnds(`${text(i - 1)}.`, begins, opened, tags[first])) continue;
    }
    opens[next - from] = 1;
  }
  return opens;
}

const isAbbreviation = (word: Word | undefined): boolean =>
  word !== undefined && (NEVER_ENDS.has(`${word.lower}.`) || MAY_END.has(`${word.lower}.`));

function abbreviationEnds(word: string, next: Word, opened: boolean, tag: PartOfSpeech | undefined): boolean {
  const lower = word.toLowerCase();
  if (/^\.+$/.test(word)) return true;
  if (lower === 'no.') return !/^\d/.test(next.text);
  if (NEVER_ENDS.has(lower)) return false;
  if (/^\p{L}\.$/u.test(word)) return lower === 'i.' || SENTENCE_OPENERS.has(next.lower);
  if (MAY_END.has(lower) || /^(\p{L}\.)+$/u.test(word))
    return opened || (SENTENCE_OPENERS.has(next.lower) && tag !== 'PROPN');
  return true;
}
