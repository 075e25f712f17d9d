// How sure an answer may be: from the signals of its ranking to the chances of three things, and from them to a verdict.
import type { Features } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** Chances, from 0 to 1, as far as the signals tell. */
export interface Chances {
  /** The first finding answers. */
  readonly right: number;
  /** One of the first three answers. */
  readonly three: number;
  /** The story doesn't tell. */
  readonly untold: number;
}

export type Verdict = 'found' | 'ambiguous' | 'close' | 'unknown';

/** What each verdict is worth, good or bad: a wrong "found" costs as much as a right one gains. */
const worth = ({ right, three, untold }: Chances): Readonly<Record<Verdict, number>> => ({
  found: right - (1 - right),
  ambiguous: 0.75 * three - 0.5 * (1 - three),
  close: 0.5 * right + 0.25 * (three - right) + 0.75 * untold,
  unknown: untold,
});

/** Under this chance to be right nothing is said to be found; over this chance that nothing is told, nothing is asserted. */
const SURE = 0.7;
const TOLD = 0.07;
/** To offer several as answers must be worth this much more than to hold back. */
const CAUTION = 1;
/** What is near is worth a look: to say that the story doesn't tell must be worth so much more. */
const LOOK = 0.06;

/** The verdict that is worth most. */
export function verdictFor(chances: Chances): Verdict {
  const { found, ambiguous, close, unknown } = worth(chances);
  const asserted = chances.untold <= TOLD;
  const back = Math.max(close, unknown);
  if (asserted && chances.right >= SURE && found >= back && found >= ambiguous) return 'found';
  if (asserted && ambiguous >= CAUTION * back) return 'ambiguous';
  return close >= unknown - LOOK ? 'close' : 'unknown';
}

/** A chance from signals and weights (logistic). */
function chanceFrom(signals: Features, table: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in signals) sum += (signals[name] ?? 0) * (table[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The chances that some signals stand for. */
export const chancesFrom = (signals: Features): Chances => ({
  right: chanceFrom(signals, weights.right),
  three: chanceFrom(signals, weights.three),
  untold: chanceFrom(signals, weights.untold),
});
