// Linear models over readable features: a weight for each feature's name and value, kept as JSON. When they score,
// names and values are small numbers: no string is built, and a weight is found in one step.
import { BySpelling, type Word } from './words.ts';

/** Weights by feature name, then by value; the parts of a value are joined by {@link JOINT}. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Stands between the parts of a value. */
const JOINT = ' | ';

/** Takes a feature by its words: for models whose features are few and plain. */
export type Emit = (name: string, value: string) => void;

/** Stands for every string that no feature and no weight knows. */
const UNKNOWN = 0;
/** More than this don't fit into a feature's key. */
const MOST_SYMBOLS = 0xffff;

/** The numbers of feature names and values. */
class Symbols {
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [''];
  private readonly words = new BySpelling(({ lower }) => this.get(lower));
  private open = false;

  /** The number of a string, made where it is new. */
  add(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.length;
    if (id > MOST_SYMBOLS) throw new RangeError(`more than ${MOST_SYMBOLS} symbols`);
    this.ids.set(name, id);
    this.names.push(name);
    return id;
  }

  /** The number of a string that comes from a text; one that no weight knows is like any other. */
  get(name: string): number {
    return this.ids.get(name) ?? (this.open ? this.add(name) : UNKNOWN);
  }

  /** The number of a word in small letters. */
  of(word: Word): number {
    return this.open ? this.get(word.lower) : this.words.of(word);
  }

  nameOf(id: number): string {
    return this.names[id] ?? '';
  }

  /** From now on whatever a text holds gets a number of its own: for a training, which makes the weights. */
  learn(): void {
    this.open = true;
  }
}

/** One table for all models that are read together. */
export const symbols = new Symbols();

const joints = new Map<string, Map<string, string>>();
/** So many joined values are kept: more than the features have. */
const MOST_JOINTS = 20_000;
let joinedSoFar = 0;

/** Two values joined by a blank: the same string every time, whose number is found quicker than that of a new one. */
export function joined(a: string, b: string): string {
  let from = joints.get(a);
  const known = from?.get(b);
  if (known !== undefined) return known;
  const made = `${a} ${b}`;
  if (joinedSoFar >= MOST_JOINTS) return made;
  joinedSoFar++;
  if (from === undefined) {
    from = new Map();
    joints.set(a, from);
  }
  from.set(b, made);
  return made;
}

/** What a feature takes: its name (15 bits), the first part of its value (16), the others (16 each) and the last. */
const KEY = 3;
/** The most features of one thing. */
const MOST = 64;

/** The features of one thing, gathered in a buffer that is used again for the next. */
export class Features {
  readonly keys = new Int32Array(MOST * KEY);
  length = 0;

  clear(): this {
    this.length = 0;
    return this;
  }

  /** Adds a feature: its name, and the one to four parts of its value. */
  add(name: number, a: number, b = 0, c = 0, d = 0): void {
    const { keys, length } = this;
    keys[length] = (name << 16) | a;
    keys[length + 1] = (b << 16) | c;
    keys[length + 2] = d;
    this.length = length + KEY;
  }

  /** The features as a training takes them: name, tab, value. */
  told(): string[] {
    const told: string[] = [];
    for (let i = 0; i < this.length; i += KEY) {
      const [first = 0, middle = 0, last = 0] = this.keys.subarray(i, i + KEY);
      const parts = [first & 0xffff, middle >>> 16, middle & 0xffff, last].filter((part) => part !== UNKNOWN);
      told.push(`${symbols.nameOf(first >>> 16)}\t${parts.map((part) => symbols.nameOf(part)).join(JOINT)}`);
    }
    return told;
  }
}

/** Weights are kept in thousandths: whole numbers add up the same in every order. */
const UNIT = 1000;
/** A row of the table: the three numbers of a key, and the weight. */
const ROW = 4;

/** Odd numbers without a pattern in their bits spread keys over the table; the first is 2³² by the golden ratio. */
const SPREAD = 0x9e3779b1;
const SPREAD_NEXT = 0x85ebca6b;
const SPREAD_LAST = 0xc2b2ae35;

/** The slot of a key: the highest bits of a product, in which all bits of the key have their part. */
function slotOf(a: number, b: number, c: number, shift: number): number {
  const mixed = Math.imul(a, SPREAD) ^ Math.imul(b, SPREAD_NEXT) ^ Math.imul(c, SPREAD_LAST);
  return Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> shift;
}

/** No key begins with this number: a feature has a name. */
const EMPTY = 0;

/** A model ready to score: a hash table of weights by feature. */
export class LinearModel {
  private readonly mask: number;
  /** So many bits of the product in {@link slotOf} are left out. */
  private readonly shift: number;
  private readonly rows: Int32Array;
  private readonly told = new Features();

  constructor(weights: Weights) {
    const entries = Object.entries(weights).flatMap(([name, values]) =>
      Object.entries(values).map(([value, weight]) => ({ name, parts: value.split(JOINT), weight })),
    );
    let bits = 4;
    while (2 ** bits < entries.length * 2) bits++;
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
    this.rows = new Int32Array(2 ** bits * ROW).fill(EMPTY);
    const one = new Features();
    for (const { name, parts, weight } of entries) {
      const [a = 0, b = 0, c = 0, d = 0] = parts.map((part) => symbols.add(part));
      one.clear().add(symbols.add(name), a, b, c, d);
      this.put(one.keys, Math.round(weight * UNIT));
    }
  }

  /** The sum of the weights of some features. */
  score({ keys, length }: Features): number {
    const { rows, shift } = this;
    const last = rows.length - 1;
    let sum = 0;
    for (let i = 0; i < length; i += KEY) {
      const a = keys[i] ?? 0;
      const b = keys[i + 1] ?? 0;
      const c = keys[i + 2] ?? 0;
      let row = slotOf(a, b, c, shift) * ROW;
      for (let first = rows[row]; first !== EMPTY; first = rows[row]) {
        if (first === a && rows[row + 1] === b && rows[row + 2] === c) {
          sum += rows[row + 3] ?? 0;
          break;
        }
        row = (row + ROW) & last;
      }
    }
    return sum / UNIT;
  }

  /** The sum of the weights of everything that is told in words. */
  scoreTold(tell: (emit: Emit) => void): number {
    const features = this.told.clear();
    tell((name, value) => features.add(symbols.get(name), symbols.get(value)));
    return this.score(features);
  }

  private put([a = 0, b = 0, c = 0]: Int32Array, weight: number): void {
    const { rows, mask, shift } = this;
    let slot = slotOf(a, b, c, shift);
    while (rows[slot * ROW] !== EMPTY) slot = (slot + 1) & mask;
    rows.set([a, b, c, weight], slot * ROW);
  }
}
