// What every search engine of the benchmark looks like from outside.

/** What the engines search: one for each statement, by its number. */
export interface Searched {
  /** Words in plain form, so that no engine stumbles over marks. */
  readonly text: string;
  readonly speaker: string;
}

export interface Hit {
  readonly number: number;
  /** More is better; of whatever scale. */
  readonly score: number;
}

export interface Engine {
  readonly name: string;
  /** How many queries it is asked of each kind at most: some take a second for each. */
  readonly sample: number;
  /** Takes in the documents; what it gives back searches them, best first. */
  build(documents: readonly Searched[]): (query: string) => Hit[];
}
