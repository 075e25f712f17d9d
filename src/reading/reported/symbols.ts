// Small numbers for the words, parts of speech and counts that the features are made of.

/** Stands for every word that is no part of the vocabulary. */
const OTHER = 0;
/** More symbols than this don't fit into a feature's key. */
const MOST = 4096;

/** A table of symbols; the same string has the same number for ever. */
export class Symbols {
  private readonly ids = new Map<string, number>([['*', OTHER]]);
  private readonly names: string[] = ['*'];

  /** The number of a symbol, made where it is new. */
  add(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.length;
    if (id >= MOST) throw new RangeError(`more than ${MOST} symbols`);
    this.ids.set(name, id);
    this.names.push(name);
    return id;
  }

  /** The number of a symbol, or that of {@link OTHER}. */
  get(name: string): number {
    return this.ids.get(name) ?? OTHER;
  }

  nameOf(id: number): string {
    return this.names[id] ?? '*';
  }
}
