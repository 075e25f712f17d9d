// A linear model in training: weights that grow as features are met, with a step of its own for each (AdaGrad).
import type { Symbols } from '../../src/reading/reported/symbols.ts';
import type { FeatureList, WeightTable } from '../../src/reading/reported/weights.ts';

/** How far the first step goes, and how strongly weights are drawn back to nothing. */
const RATE = 0.12;
const DECAY = 2e-5;
/** A weight smaller than this says nothing and is not kept. */
const SMALLEST = 0.12;

export class Learner {
  private readonly slots = new Map<number, number>();
  private readonly weights: number[] = [];
  private readonly squares: number[] = [];
  private readonly counts = new Map<number, number>();

  private readonly rare: number;

  /** @param rare features met fewer times than this while counting are left out */
  constructor(rare: number) {
    this.rare = rare;
  }

  count(features: FeatureList): void {
    for (let i = 0; i < features.length; i++) {
      const key = features.keys[i] ?? 0;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** Ends the counting: from here on only frequent features have weights. */
  settle(): void {
    for (const [key, count] of this.counts)
      if (count >= this.rare) {
        this.slots.set(key, this.weights.length);
        this.weights.push(0);
        this.squares.push(1e-3);
      }
    this.counts.clear();
  }

  score(features: FeatureList): number {
    let sum = 0;
    for (let i = 0; i < features.length; i++) {
      const slot = this.slots.get(features.keys[i] ?? 0);
      if (slot !== undefined) sum += this.weights[slot] ?? 0;
    }
    return sum;
  }

  /** Moves the weights of some features by a gradient of the log-likelihood. */
  learn(features: FeatureList, gradient: number): void {
    for (let i = 0; i < features.length; i++) {
      const slot = this.slots.get(features.keys[i] ?? 0);
      if (slot === undefined) continue;
      const weight = this.weights[slot] ?? 0;
      const slope = gradient - DECAY * weight;
      const square = (this.squares[slot] ?? 0) + slope * slope;
      this.squares[slot] = square;
      this.weights[slot] = weight + (RATE * slope) / Math.sqrt(square);
    }
  }

  /** The weights in readable form, without the smallest. */
  table(templates: readonly string[], symbols: Symbols): WeightTable {
    const table: Record<string, Record<string, number>> = {};
    for (const [key, slot] of [...this.slots].sort((a, b) => a[0] - b[0])) {
      const weight = Math.round((this.weights[slot] ?? 0) * 100) / 100;
      if (Math.abs(weight) < SMALLEST) continue;
      const template = templates[key >>> 24] ?? '';
      const first = symbols.nameOf((key >>> 12) & 0xfff);
      const second = key & 0xfff;
      table[template] ??= {};
      table[template][second === 0 ? first : `${first} ${symbols.nameOf(second)}`] = weight;
    }
    return table;
  }
}
