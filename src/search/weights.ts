// How much a word tells about which document is meant: rare words tell more than common ones.
import { FUNCTION_WORDS } from './function-words.ts';
import { lengthAt } from './lists.ts';
import type { WordIndex } from './word-index.ts';

/** What a function word counts beside a word of meaning that is as common: in a small corpus both look rare. */
const FUNCTION_SHARE = 0.25;

/** The weight of a word that so many of so many documents hold. */
export const weightOf = (word: string, holders: number, documents: number): number =>
  Math.log(1 + documents / (1 + holders)) * (FUNCTION_WORDS.has(word) ? FUNCTION_SHARE : 1);

/** The weight of each word of an index, by its number. */
export function wordWeights(index: WordIndex): Float32Array {
  const documents = index.words.starts.length - 1;
  return Float32Array.from(index.vocabulary, (word, number) =>
    weightOf(word, lengthAt(index.holders, number) + lengthAt(index.asideHolders, number), documents),
  );
}
