// Makes an index ready to search.
import type { Collection } from './collection.ts';
import { createMisspelt } from './grams.ts';
import { createScratch } from './scratch.ts';
import { stem } from './stem.ts';
import { createVocabulary } from './vocabulary.ts';
import { wordWeights } from './weights.ts';
import type { WordIndex } from './word-index.ts';

function inflectionsOf(words: readonly string[]): Map<string, number[]> {
  const inflections = new Map<string, number[]>();
  words.forEach((word, number) => {
    const key = stem(word);
    const family = inflections.get(key);
    if (family === undefined) inflections.set(key, [number]);
    else family.push(number);
  });
  return inflections;
}

/** What can be worked out from an index in a moment, and so is not kept in the cache. */
export const openIndex = (index: WordIndex): Collection => ({
  index,
  size: index.words.starts.length - 1,
  vocabulary: createVocabulary(index.vocabulary),
  weights: wordWeights(index),
  misspelt: createMisspelt(index.vocabulary),
  scratch: createScratch(index.words.starts.length - 1),
  inflections: inflectionsOf(index.vocabulary),
});
