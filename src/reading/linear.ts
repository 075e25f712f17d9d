// Linear models over readable features: a weight for each feature's name and value, kept as JSON.

/** Weights by feature name, then by value; the parts of a value are joined by {@link JOINT}. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Stands between the parts of a value. */
export const JOINT = ' | ';

/** Takes the features of one thing: a name, and the parts of its value. */
export type Emit = (name: string, a: string, b?: string, c?: string, d?: string) => void;

/** A weight where a value ends, and the values that go on from there. */
interface Branch {
  weight: number;
  next: Map<string, Branch> | null;
}

const branch = (): Branch => ({ weight: 0, next: null });

function grow(from: Branch, part: string): Branch {
  from.next ??= new Map();
  const known = from.next.get(part);
  if (known) return known;
  const made = branch();
  from.next.set(part, made);
  return made;
}

/** A model ready to score. Values are kept as trees of their parts: scoring builds no strings. */
export class LinearModel {
  private readonly tables = new Map<string, Branch>();
  private sum = 0;

  constructor(weights: Weights) {
    for (const [name, values] of Object.entries(weights)) {
      const root = branch();
      this.tables.set(name, root);
      for (const [value, weight] of Object.entries(values))
        value.split(JOINT).reduce(grow, root).weight = weight;
    }
  }

  /** The sum of the weights of everything that is told. */
  score(tell: (emit: Emit) => void): number {
    this.sum = 0;
    tell(this.add);
    return this.sum;
  }

  private readonly add: Emit = (name, a, b, c, d) => {
    let at = this.tables.get(name)?.next?.get(a);
    if (b !== undefined) at = at?.next?.get(b);
    if (c !== undefined) at = at?.next?.get(c);
    if (d !== undefined) at = at?.next?.get(d);
    if (at !== undefined) this.sum += at.weight;
  };
}
