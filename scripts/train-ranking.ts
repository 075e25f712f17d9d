// Learns a log-linear ranking: of the candidates of one question, the right ones shall outweigh the others.
import type { Weights } from '../src/reading/linear.ts';

export interface Question {
  /** For each candidate its features, as `name<tab>value`. */
  readonly features: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

export interface Training {
  readonly rounds: number;
  /** Features seen fewer times than this are left out. */
  readonly rare: number;
  /** How strongly weights are pulled back to zero. */
  readonly decay: number;
}

/** A small generator of its own, so that every training gives the same weights. */
function shuffler(seed: number): <T>(list: T[]) => T[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [list[i], list[j]] = [list[j] as never, list[i] as never];
    }
    return list;
  };
}

/** Trains by AdaGrad on the log-likelihood of the right candidates. Deterministic. */
export function trainRanking(questions: readonly Question[], { rounds, rare, decay }: Training): Weights {
  const seen = new Map<string, number>();
  for (const { features } of questions)
    for (const told of features) for (const feature of told) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const ids = new Map<string, number>();
  for (const [feature, count] of seen) if (count >= rare) ids.set(feature, ids.size);
  const coded = questions.map(({ features, right }) => ({
    right,
    features: features.map((told) => Int32Array.from(told.flatMap((feature) => ids.get(feature) ?? []))),
  }));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-2);
  const shuffle = shuffler(7);
  for (let round = 0; round < rounds; round++) {
    for (const { features, right } of shuffle([...coded])) {
      const scores = features.map((told) => told.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const total = shares.reduce((sum, share) => sum + share, 0);
      const rightTotal = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0);
      features.forEach((told, i) => {
        const share = shares[i] ?? 0;
        const pull = share / total - (right[i] ? share / Math.max(1e-12, rightTotal) : 0);
        if (Math.abs(pull) < 1e-5) return;
        for (const id of told) {
          const slope = pull + decay * coded.length * (weights[id] ?? 0);
          squares[id] = (squares[id] ?? 0) + slope * slope;
          weights[id] = (weights[id] ?? 0) - (0.15 * slope) / Math.sqrt(squares[id] ?? 1);
        }
      });
    }
  }
  const tables: Record<string, Record<string, number>> = {};
  for (const [feature, id] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round((weights[id] ?? 0) * 1000) / 1000;
    if (Math.abs(rounded) < 0.02) continue;
    const [name = '', value = ''] = feature.split('\t');
    tables[name] ??= {};
    tables[name][value] = rounded;
  }
  return tables;
}
