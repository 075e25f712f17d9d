// The index of a collection of documents: which words each holds in which order, and which documents hold a word.
import { type Lists, packLists, turnAround } from './lists.ts';

/** A document as words in plain form. */
export interface Document {
  readonly words: readonly string[];
  /** The words of whoever speaks in it: they count for the document without standing in it. */
  readonly speaker: readonly string[];
  /** Other words that count for it so, such as the names of whom it speaks of in other words. */
  readonly aside: readonly string[];
}

/** Plain data: what is kept in the cache. */
export interface WordIndex {
  /** Distinct, in the order of their code units; a word's number is its place here. */
  readonly vocabulary: readonly string[];
  /** Document → its words in order. */
  readonly words: Lists;
  /** Document → its words aside, the speaker's first. */
  readonly aside: Lists;
  /** Document → how many of its words aside are the speaker's. */
  readonly speakers: Uint32Array;
  /** Word → the documents that hold it. */
  readonly holders: Lists;
  /** Word → the documents that have it aside. */
  readonly asideHolders: Lists;
  /** The documents in the order of their words, so that those that begin alike stand together. */
  readonly order: Uint32Array;
}

/** Compares two documents word by word. */
function compare({ starts, items }: Lists, a: number, b: number): number {
  let left = starts[a]!;
  let right = starts[b]!;
  const leftEnd = starts[a + 1]!;
  const rightEnd = starts[b + 1]!;
  while (left < leftEnd && right < rightEnd) {
    const difference = items[left++]! - items[right++]!;
    if (difference !== 0) return difference;
  }
  return leftEnd - left - (rightEnd - right) || a - b;
}

/** Builds the index of some documents. Time and memory grow with the number of words. */
export function buildWordIndex(documents: readonly Document[]): WordIndex {
  const seen = new Map<string, number>();
  const numbersOf = (words: readonly string[]): number[] =>
    words.map((word) => {
      const known = seen.get(word);
      if (known !== undefined) return known;
      seen.set(word, seen.size);
      return seen.size - 1;
    });
  const words = packLists(documents.map((document) => numbersOf(document.words)));
  const aside = packLists(
    documents.map((document) => numbersOf([...new Set([...document.speaker, ...document.aside])])),
  );
  const vocabulary = [...seen.keys()].sort();
  const sorted = new Uint32Array(vocabulary.length);
  vocabulary.forEach((word, place) => {
    sorted[seen.get(word) ?? 0] = place;
  });
  for (const { items } of [words, aside])
    for (let at = 0; at < items.length; at++) items[at] = sorted[items[at]!]!;
  return {
    vocabulary,
    words,
    aside,
    speakers: Uint32Array.from(documents, ({ speaker }) => new Set(speaker).size),
    holders: turnAround(words, vocabulary.length),
    asideHolders: turnAround(aside, vocabulary.length),
    order: Uint32Array.from(documents.keys()).sort((a, b) => compare(words, a, b)),
  };
}
