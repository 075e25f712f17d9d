// Turns ranked documents into a verdict: found, ambiguous, close or unknown, with the reason.
import type { Ranked } from './rank.ts';

export interface Ruling {
  readonly verdict: 'found' | 'ambiguous' | 'close' | 'unknown';
  readonly why: 'typo' | 'partial' | 'several' | 'near' | 'absent';
  /** How many of the ranked documents belong to the verdict. */
  readonly count: number;
}

/** From this score on the words are there. */
const FOUND = 0.75;
/** From this score on a document is near enough to be shown as "not these words, but". */
const CLOSE = 0.5;
/** A runner-up this near to the best makes the phrase ambiguous. */
const MARGIN = 0.02;
/** So much of the phrase stands there when only its spelling is off. */
const ALL = 0.97;

/** Rules on ranked documents, best first. */
export function rule(ranked: readonly Ranked[]): Ruling {
  const [best] = ranked;
  if (best === undefined || best.score < CLOSE) return { verdict: 'unknown', why: 'absent', count: 0 };
  if (best.score < FOUND || best.contentWords === 0) return { verdict: 'close', why: 'near', count: 1 };
  const rivals = ranked.filter(({ score }) => best.score - score < MARGIN).length;
  if (rivals > 1) return { verdict: 'ambiguous', why: 'several', count: rivals };
  return { verdict: 'found', why: best.covered + best.aside >= ALL ? 'typo' : 'partial', count: 1 };
}
