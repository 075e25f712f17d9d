// Two small learners over named features: a ranking (conditional logit) and a yes or no (logistic regression).
import type { Features } from '../../src/search/questions/features.ts';

export type Weights = Record<string, number>;

const STEPS = 500;
const RATE = 0.15;

/** The weighted sum of some features. */
export const sumOf = (row: Features, weights: Weights): number => {
  let sum = 0;
  for (const name in row) sum += (row[name] ?? 0) * (weights[name] ?? 0);
  return sum;
};

export const chanceOf = (row: Features, weights: Weights): number => 1 / (1 + Math.exp(-sumOf(row, weights)));

/** The features of some rows as one list of numbers after the other, in the order of the names. */
function dense(rows: readonly Features[], names: readonly string[]): Float64Array {
  const numbers = new Float64Array(rows.length * names.length);
  rows.forEach((row, at) => {
    for (let index = 0; index < names.length; index++)
      numbers[at * names.length + index] = row[names[index] ?? ''] ?? 0;
  });
  return numbers;
}

/** The weighted sum of the row that begins at `from`. */
function sumAt(numbers: Float64Array, from: number, weights: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += numbers[from + index]! * weights[index]!;
  return sum;
}

function pullAt(numbers: Float64Array, from: number, pull: number, slope: Float64Array): void {
  for (let index = 0; index < slope.length; index++) slope[index]! += pull * numbers[from + index]!;
}

/** Climbs a slope with steps fitted to each feature (RMSProp), with decay towards 0. */
function climb(
  names: readonly string[],
  decay: number,
  slopeAt: (weights: Float64Array, slope: Float64Array) => void,
): Weights {
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(names.length);
    slopeAt(weights, slope);
    for (let index = 0; index < names.length; index++) {
      const pull = slope[index]! - decay * weights[index]!;
      squares[index] = 0.95 * squares[index]! + 0.05 * pull * pull;
      weights[index]! += (RATE * pull) / (Math.sqrt(squares[index]!) + 0.01);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

/** One choice among rows, with those that are right. */
export interface Choice {
  readonly rows: readonly Features[];
  readonly right: readonly boolean[];
  /** How much it counts; 1 where it isn't given. */
  readonly worth?: number;
}

/** Raises the chance of the right rows of each choice together. */
export function trainRanking(from: readonly Choice[], decay: number): Weights {
  const names = Object.keys(from[0]?.rows[0] ?? {});
  const width = names.length;
  const all = from.reduce((sum, { worth = 1 }) => sum + worth, 0);
  const choices = from
    .filter(({ right }) => right.includes(true))
    .map(({ rows, right, worth = 1 }) => ({ numbers: dense(rows, names), right, share: worth / all }));
  return climb(names, decay, (weights, slope) => {
    for (const { numbers, right, share } of choices) {
      const sums = right.map((_, row) => sumAt(numbers, row * width, weights));
      const highest = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - highest));
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const good = parts.reduce((sum, part, row) => sum + (right[row] === true ? part : 0), 0);
      if (good === 0) continue;
      parts.forEach((part, row) => {
        const pull = ((right[row] === true ? part / good : 0) - part / whole) * share;
        if (Math.abs(pull) > 1e-9) pullAt(numbers, row * width, pull, slope);
      });
    }
  });
}

/** A row that is so or not. */
export interface Case {
  readonly row: Features;
  readonly yes: boolean;
  /** How much it counts; 1 where it isn't given. */
  readonly worth?: number;
}

export function trainCases(from: readonly Case[], decay: number): Weights {
  const names = Object.keys(from[0]?.row ?? {});
  const numbers = dense(
    from.map(({ row }) => row),
    names,
  );
  const all = from.reduce((sum, { worth = 1 }) => sum + worth, 0);
  return climb(names, decay, (weights, slope) => {
    from.forEach(({ yes, worth = 1 }, row) => {
      const at = row * names.length;
      const chance = 1 / (1 + Math.exp(-sumAt(numbers, at, weights)));
      pullAt(numbers, at, (((yes ? 1 : 0) - chance) * worth) / all, slope);
    });
  });
}
