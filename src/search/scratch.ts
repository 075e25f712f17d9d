// The memory of one search over a collection.

/** Memory for one search, kept from search to search; zero between them. */
export interface Scratch {
  /** Document → what its words have gained so far. */
  readonly gained: Float32Array;
  /** Document → what the word at hand gains it. */
  readonly gain: Float32Array;
  readonly touched: Uint32Array;
  readonly perTerm: Uint32Array;
}

/** The memory that searches over so many documents take. */
export const createScratch = (documents: number): Scratch => ({
  gained: new Float32Array(documents),
  gain: new Float32Array(documents),
  touched: new Uint32Array(documents),
  perTerm: new Uint32Array(documents),
});
