// An index made ready to search: its vocabulary, the weights of its words and the finder of misspelt ones.
import type { Misspelt } from './grams.ts';
import type { Scratch } from './scratch.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './word-index.ts';

export interface Collection {
  readonly index: WordIndex;
  /** How many documents there are. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** By a word's number. */
  readonly weights: Float32Array;
  readonly misspelt: Misspelt;
  readonly scratch: Scratch;
  /** Stem → the words that have it. */
  readonly inflections: ReadonlyMap<string, readonly number[]>;
}

/** Documents `[from, to)`: a story's statements stand together, so that a story is a range. */
export interface Scope {
  readonly from: number;
  readonly to: number;
}
