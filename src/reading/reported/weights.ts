// The weights of a linear model, looked up by feature: a template and up to two symbols.
import type { Symbols } from './symbols.ts';

/** Readable weights: template → "symbol symbol" → weight. */
export type WeightTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The key of a feature: template (7 bits), first and second symbol (12 bits each). */
export const featureKey = (template: number, first: number, second: number): number =>
  (template << 24) | (first << 12) | second;

/** The features of one candidate, gathered in a buffer that is used again for the next. */
export class FeatureList {
  readonly keys = new Int32Array(128);
  length = 0;
}

/** Weights are kept in hundredths: whole numbers add up the same in every order. */
const UNIT = 100;
/** 2³² by the golden ratio: spreads neighbouring keys over the table (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;
/** No feature has this key: templates take 7 bits. */
const EMPTY = -1;

/** Finer than the slots by so many bits, a key's place in the filter: of keys without a weight one in six passes it. */
const FINER = 1;

/** A hash table of weights by feature key, each beside its weight: a look-up takes some nanoseconds. */
export class Weights {
  private readonly mask: number;
  /** The slot of a key is what its product with {@link SPREAD} has in the highest bits: so many are shifted out. */
  private readonly shift: number;
  private readonly rows: Int32Array;
  /** A bit for each place that a key has: most features have no weight, and these bits stay in the processor's cache. */
  private readonly filter: Uint32Array;

  /** @param size how many weights there will be */
  constructor(size: number) {
    let bits = 4;
    while (2 ** bits < size * 2) bits++;
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
    this.rows = new Int32Array(2 ** bits * 2).fill(EMPTY);
    this.filter = new Uint32Array(2 ** (bits + FINER) / 32);
  }

  set(key: number, weight: number): void {
    const { rows, mask, shift, filter } = this;
    const place = Math.imul(key, SPREAD) >>> (shift - FINER);
    filter[place >>> 5] = (filter[place >>> 5] ?? 0) | (1 << (place & 31));
    let slot = place >>> FINER;
    while (rows[slot * 2] !== EMPTY) slot = (slot + 1) & mask;
    rows[slot * 2] = key;
    rows[slot * 2 + 1] = Math.round(weight * UNIT);
  }

  /** The sum of the weights of some features. */
  score({ keys, length }: FeatureList): number {
    const { rows, mask, shift, filter } = this;
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const key = keys[i] ?? 0;
      const place = Math.imul(key, SPREAD) >>> (shift - FINER);
      if (((filter[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
      let slot = place >>> FINER;
      for (let found = rows[slot * 2]; found !== EMPTY; found = rows[slot * 2]) {
        if (found === key) {
          sum += rows[slot * 2 + 1] ?? 0;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    return sum / UNIT;
  }
}

/** Weights from their readable form; `templates` gives the numbers of the templates. */
export function weightsFrom(table: WeightTable, templates: readonly string[], symbols: Symbols): Weights {
  const size = Object.values(table).reduce((sum, features) => sum + Object.keys(features).length, 0);
  const weights = new Weights(size);
  for (const [template, features] of Object.entries(table)) {
    const number = templates.indexOf(template);
    for (const [name, weight] of Object.entries(features)) {
      const [first = '', second = ''] = name.split(' ');
      weights.set(featureKey(number, symbols.add(first), second === '' ? 0 : symbols.add(second)), weight);
    }
  }
  return weights;
}
