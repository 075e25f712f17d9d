// How much of what a question looks for some words meet.
import type { Term } from './terms.ts';

/** How well a sentence's words meet a term: 0 to 1. */
export const meeting = (term: Term, stems: ReadonlySet<string>): number => {
  let best = 0;
  for (const [stem, how] of term.met) if (how > best && stems.has(stem)) best = how;
  for (const [stem, how] of term.told) if (how > best && stems.has(stem)) best = how;
  return best;
};

/** How near a sentence's words come to a term in meaning: 0 to 1. */
const meaning = (term: Term, stems: ReadonlySet<string>): number => {
  let best = 0;
  for (const [stem, how] of term.meant) if (how > best && stems.has(stem)) best = how;
  for (const [stem, how] of term.told) if (how > best && stems.has(stem)) best = how;
  return best;
};

/** Share of the terms' weight that the words come near to in meaning. */
export function meaningCoverage(terms: readonly Term[], stems: ReadonlySet<string>): number {
  let met = 0;
  let all = 0;
  for (const term of terms) {
    met += term.weight * meaning(term, stems);
    all += term.weight;
  }
  return all === 0 ? 0 : met / all;
}

/** Share of the terms' weight that the words meet. */
export function coverage(terms: readonly Term[], stems: ReadonlySet<string>): number {
  let met = 0;
  let all = 0;
  for (const term of terms) {
    met += term.weight * meeting(term, stems);
    all += term.weight;
  }
  return all === 0 ? 0 : met / all;
}
