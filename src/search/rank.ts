// Ranks the documents that a phrase may mean: shortlist, alignment, spelling, and then how likely each was meant.
import { align } from './align.ts';
import { CALIBRATION } from './calibration.ts';
import type { Collection, Scope } from './collection.ts';
import { listAt } from './lists.ts';
import { isTurned } from './negations.ts';
import { shortlist } from './shortlist.ts';
import { type Asked, type Compared, likelihood } from './signs.ts';
import { spelling } from './spelling.ts';
import { type Term, termsOf } from './terms.ts';

export interface Ranked extends Compared {
  /** 0 to 1: how likely it is that this document was meant. */
  readonly score: number;
  /** Whether a negation was put in or left out: then it says the opposite. */
  readonly turned: boolean;
}

/** How many documents are laid beside the phrase. */
const ALIGNED = 40;
/** How many of them are compared letter by letter. */
const COMPARED = 8;
/** The most words of a phrase that are looked at. */
const LONGEST = 60;
/** How many words around the stretch are compared letter by letter too: a word may be missing at its edge. */
const MARGIN = 2;

/** The words that a phrase was laid beside, as one line. */
function lineOf({ document, stretch: [from, to] }: Compared, { index }: Collection): string {
  const words = listAt(index.words, document).subarray(Math.max(0, from - MARGIN), to + MARGIN);
  return Array.from(words, (word) => index.vocabulary[word]).join(' ');
}

type Scored = Omit<Ranked, 'turned'>;

const score = (compared: Compared, asked: Asked): Scored => ({
  ...compared,
  score: likelihood(compared, asked, CALIBRATION),
});

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.document - b.document;

/** What was asked of a collection. */
export const askedOf = (words: readonly string[], { from, to }: Scope): Asked => ({
  words: Math.max(1, words.length),
  documents: to - from,
});

/** The documents that a phrase may mean, best first. */
export function rank(words: readonly string[], collection: Collection, scope: Scope): Ranked[] {
  const asked = askedOf(words, scope);
  const terms: Term[] = termsOf(words.slice(0, LONGEST), collection);
  const near = align(terms, shortlist(terms, collection, scope, ALIGNED), collection)
    // Until Fuse has looked at it, a document is taken to be spelt as well as it is covered.
    .map((alignment) => score({ ...alignment, spelling: alignment.covered }, asked))
    .sort(byScore)
    .slice(0, COMPARED);
  const alike = spelling(
    words.join(' '),
    near.map((one) => lineOf(one, collection)),
  );
  return near
    .map((one, at) => score({ ...one, spelling: alike[at] ?? 0 }, asked))
    .sort(byScore)
    .map((one) => ({ ...one, turned: isTurned(one, terms, collection) }));
}
