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

/** Climbs a slope with steps fitted to each feature (RMSProp), with decay towards 0. */
function climb(
  names: readonly string[],
  decay: number,
  slopeAt: (weights: Weights, slope: Weights) => void,
): Weights {
  const weights: Weights = Object.fromEntries(names.map((name) => [name, 0]));
  const squares: Weights = { ...weights };
  for (let step = 0; step < STEPS; step++) {
    const slope: Weights = Object.fromEntries(names.map((name) => [name, 0]));
    slopeAt(weights, slope);
    for (const name of names) {
      const pull = (slope[name] ?? 0) - decay * (weights[name] ?? 0);
      squares[name] = 0.95 * (squares[name] ?? 0) + 0.05 * pull * pull;
      weights[name] = (weights[name] ?? 0) + (RATE * pull) / (Math.sqrt(squares[name] ?? 0) + 0.01);
    }
  }
  return weights;
}

/** One choice among rows, with those that are right. */
export interface Choice {
  readonly rows: readonly Features[];
  readonly right: readonly boolean[];
}

/** Raises the chance of the right rows of each choice together. */
export function trainRanking(from: readonly Choice[], decay: number): Weights {
  const names = Object.keys(from[0]?.rows[0] ?? {});
  return climb(names, decay, (weights, slope) => {
    for (const { rows, right } of from) {
      const sums = rows.map((row) => sumOf(row, weights));
      const highest = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - highest));
      const all = parts.reduce((sum, part) => sum + part, 0);
      const good = parts.reduce((sum, part, index) => sum + (right[index] === true ? part : 0), 0);
      if (good === 0) continue;
      rows.forEach((row, index) => {
        const part = parts[index] ?? 0;
        const pull = ((right[index] === true ? part / good : 0) - part / all) / from.length;
        if (pull !== 0) for (const name of names) slope[name] = (slope[name] ?? 0) + pull * (row[name] ?? 0);
      });
    }
  });
}

/** A row that is so or not. */
export interface Case {
  readonly row: Features;
  readonly yes: boolean;
}

export function trainCases(from: readonly Case[], decay: number): Weights {
  const names = Object.keys(from[0]?.row ?? {});
  return climb(names, decay, (weights, slope) => {
    for (const { row, yes } of from) {
      const pull = ((yes ? 1 : 0) - chanceOf(row, weights)) / from.length;
      for (const name of names) slope[name] = (slope[name] ?? 0) + pull * (row[name] ?? 0);
    }
  });
}
