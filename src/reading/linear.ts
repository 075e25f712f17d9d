// Linear models over readable features: a weight for each `name: value`, kept as JSON.

/** Weights by feature name, then by value. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Takes the features of one thing, as name and value. */
export type Emit = (name: string, value: string) => void;

/** A model ready to score: lookups without building strings twice. */
export class LinearModel {
  private readonly tables = new Map<string, ReadonlyMap<string, number>>();

  constructor(weights: Weights) {
    for (const [name, values] of Object.entries(weights))
      this.tables.set(name, new Map(Object.entries(values)));
  }

  /** The sum of the weights of everything that is told. */
  score(tell: (emit: Emit) => void): number {
    let sum = 0;
    tell((name, value) => {
      sum += this.tables.get(name)?.get(value) ?? 0;
    });
    return sum;
  }
}
