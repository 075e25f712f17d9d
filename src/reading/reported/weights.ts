// The weights of a linear model, looked up by feature: a template and up to two symbols.
import type { Symbols } from './symbols.ts';

/** Readable weights: template → "symbol symbol" → weight. */
export type WeightTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The key of a feature: template (7 bits), first and second symbol (12 bits each). */
const featureKey = (template: number, first: number, second: number): number =>
  (template << 24) | (first << 12) | second;

/** The features of one candidate, gathered in a buffer that is used again for the next. */
export class FeatureList {
  readonly keys = new Int32Array(128);
  length = 0;

  clear(): this {
    this.length = 0;
    return this;
  }

  add(template: number, first: number, second = 0): void {
    this.keys[this.length++] = featureKey(template, first, second);
  }
}

/** A hash table of weights by feature key: a look-up takes some nanoseconds. */
export class Weights {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly values: Float32Array;

  constructor(entries: ReadonlyArray<readonly [key: number, weight: number]>) {
    let size = 16;
    while (size < entries.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.values = new Float32Array(size);
    for (const [key, weight] of entries) {
      let slot = this.slotOf(key);
      while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.values[slot] = weight;
    }
  }

  /** The sum of the weights of some features. */
  score(features: FeatureList): number {
    let sum = 0;
    for (let i = 0; i < features.length; i++) {
      const key = features.keys[i] ?? 0;
      let slot = this.slotOf(key);
      let found = this.keys[slot];
      while (found !== -1) {
        if (found === key) {
          sum += this.values[slot] ?? 0;
          break;
        }
        slot = (slot + 1) & this.mask;
        found = this.keys[slot];
      }
    }
    return sum;
  }

  private slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
  }
}

/** Weights from their readable form; `templates` gives the numbers of the templates. */
export function weightsFrom(table: WeightTable, templates: readonly string[], symbols: Symbols): Weights {
  const entries: [number, number][] = [];
  for (const [template, features] of Object.entries(table)) {
    const number = templates.indexOf(template);
    for (const [name, weight] of Object.entries(features)) {
      const [first = '', second = ''] = name.split(' ');
      entries.push([featureKey(number, symbols.add(first), second === '' ? 0 : symbols.add(second)), weight]);
    }
  }
  return new Weights(entries);
}
