// Turns ranked documents into a verdict: found, ambiguous, close or unknown, with the reason.
import type { Ranked } from './rank.ts';

export interface Ruling {
  readonly verdict: 'found' | 'ambiguous' | 'close' | 'unknown';
  readonly why: 'typo' | 'partial' | 'several' | 'near' | 'absent';
  /** How many of the ranked documents belong to the verdict. */
  readonly count: number;
}

/**
 * From this likelihood on the words are there. In a small corpus little else competes and a wrong claim stands out, so
 * more is asked; in a large one the likelihood itself has the number of documents in it. Measured on phrases held out
 * from the calibration: at these cuts 1–4 % of phrases that nobody said are taken for found, most of them in corpora of one story.
 */
const FOUND = { few: 0.45, many: 0.3 } as const;
/** Numbers of documents between which the cut slides, by their logarithm. */
const FEW = 50;
const MANY = 10_000;
/** So much of the phrase must stand in a document for it to be shown as "not these words, but". */
const NEAR = 0.4;
/** And so many of its words of meaning, where it has as many. */
const NEAR_WORDS = 2;
/** With so few words of meaning in it, a document isn't found by a name that stands beside it. */
const FEW_WORDS = 2;
/** At most so many near documents are offered. */
const OFFERED = 3;
/** A runner-up with this share of the best one's odds makes the phrase ambiguous. */
const RIVAL = 0.5;
/** So much of the phrase stands there when only its spelling is off. */
const ALL = 0.999;

/** The likelihood from which on a document is found among so many. */
function foundFrom(documents: number): number {
  const way = (Math.log(Math.max(1, documents)) - Math.log(FEW)) / (Math.log(MANY) - Math.log(FEW));
  return FOUND.few + (FOUND.many - FOUND.few) * Math.min(1, Math.max(0, way));
}

/** Whether a phrase fits a document's speaker and little of what they say. */
const onlyNames = ({ aside, contentWords }: Ranked): boolean => aside > 0 && contentWords < FEW_WORDS;

/** Whether somebody said another thing than a document does. */
const isOther = ({ otherWords, turned }: Ranked): boolean => otherWords > 0 || turned;

const odds = ({ score }: Ranked): number => score / Math.max(1e-9, 1 - score);

/** Whether enough of the phrase stands in a document for it to be shown. */
export const isNear = ({ covered, missing, contentWords }: Ranked): boolean =>
  covered >= NEAR && (contentWords >= NEAR_WORDS || (contentWords > 0 && missing === 0));

/**
 * Rules on ranked documents, best first. A phrase with a proper word of meaning that a document doesn't have is never
 * found in it: "a brave mayor" is no "brave captain". Nor is one that says the opposite.
 *
 * @param documents how many were searched
 */
export function rule(ranked: readonly Ranked[], documents: number): Ruling {
  const [best] = ranked;
  const cut = foundFrom(documents);
  if (best === undefined || best.score < cut || onlyNames(best) || isOther(best)) {
    const near = ranked.slice(0, OFFERED).filter(isNear).length;
    return near > 0 && best !== undefined && isNear(best)
      ? { verdict: 'close', why: 'near', count: near }
      : { verdict: 'unknown', why: 'absent', count: 0 };
  }
  const rivals = ranked.filter(
    (one) => one.score >= cut && !isOther(one) && odds(one) >= odds(best) * RIVAL,
  ).length;
  if (rivals > 1) return { verdict: 'ambiguous', why: 'several', count: rivals };
  return { verdict: 'found', why: best.missing < 1 - ALL ? 'typo' : 'partial', count: 1 };
}
