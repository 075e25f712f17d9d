// Every word of a collection, sorted, so that a word is a number and a prefix is a range of numbers.

/** A half-open range of word numbers. */
export type WordRange = readonly [from: number, to: number];

export const NO_WORD = -1;

export interface Vocabulary {
  readonly words: readonly string[];
  /** The number of a word, or {@link NO_WORD}. */
  number(word: string): number;
  /** The words that begin so. */
  startingWith(prefix: string): WordRange;
}

/** A vocabulary over distinct words in the order of their code units. */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const numbers = new Map(words.map((word, index) => [word, index]));
  const firstFrom = (wanted: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    words,
    number: (word) => numbers.get(word) ?? NO_WORD,
    // No word holds U+FFFF, so everything with this prefix sorts before it.
    startingWith: (prefix) => [firstFrom(prefix), firstFrom(`${prefix}\uffff`)],
  };
}
