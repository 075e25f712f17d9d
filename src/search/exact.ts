// The documents that hold a phrase word for word; its last word may be only begun.
import type { Collection, Scope } from './collection.ts';
import { firstFrom, lengthAt, listAt } from './lists.ts';
import { NO_WORD, type WordRange } from './vocabulary.ts';

export interface ExactHit {
  readonly document: number;
  /** Place of the phrase's first word among the document's words. */
  readonly at: number;
  /** Whether the last word stands there whole. */
  readonly whole: boolean;
}

/** The holders of a range of words, in order and each once. */
function holdersOf({ index }: Collection, [from, to]: WordRange): Uint32Array {
  if (to - from === 1) return listAt(index.holders, from);
  const all = new Set<number>();
  for (let word = from; word < to; word++) for (const holder of listAt(index.holders, word)) all.add(holder);
  return Uint32Array.from(all).sort();
}

/** The place from which a document holds the words, or -1. */
function placeIn(words: Uint32Array, numbers: readonly number[], [from, to]: WordRange): number {
  const length = numbers.length + 1;
  for (let at = 0; at + length <= words.length; at++) {
    let same = 0;
    while (same < numbers.length && words[at + same] === numbers[same]) same++;
    const last = words[at + length - 1]!;
    if (same === numbers.length && last >= from && last < to) return at;
  }
  return -1;
}

/**
 * Finds a phrase word for word.
 *
 * @param words in plain form
 * @param begun whether the last word may be the beginning of a longer one
 */
export function findExact(
  words: readonly string[],
  collection: Collection,
  { from, to }: Scope,
  begun: boolean,
  limit = Number.POSITIVE_INFINITY,
): ExactHit[] {
  const { vocabulary, index } = collection;
  const numbers = words.slice(0, -1).map((word) => vocabulary.number(word));
  const last = words.at(-1);
  if (last === undefined || numbers.includes(NO_WORD)) return [];
  const whole = vocabulary.number(last);
  const range: WordRange = begun ? vocabulary.startingWith(last) : [whole, whole + 1];
  if (range[0] === NO_WORD || range[0] === range[1]) return [];
  const rarest = numbers.reduce(
    (best, number) =>
      best === NO_WORD || lengthAt(index.holders, number) < lengthAt(index.holders, best) ? number : best,
    NO_WORD,
  );
  const candidates = rarest === NO_WORD ? holdersOf(collection, range) : listAt(index.holders, rarest);
  const hits: ExactHit[] = [];
  for (let at = firstFrom(candidates, from); at < candidates.length && hits.length < limit; at++) {
    const document = candidates[at]!;
    if (document >= to) break;
    const held = listAt(index.words, document);
    const place = placeIn(held, numbers, range);
    if (place >= 0) hits.push({ document, at: place, whole: held[place + numbers.length] === whole });
  }
  return hits;
}
