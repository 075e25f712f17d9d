// What speaks for a document, and against it, as numbers; and the one number that they come to.
import type { Alignment } from './align.ts';

/** A document laid beside a phrase, with how alike the two are letter by letter. */
export interface Compared extends Alignment {
  /** 0 to 1. */
  readonly spelling: number;
}

/** What was asked, and of how many documents. */
export interface Asked {
  /** Words of the phrase. */
  readonly words: number;
  /** Documents that were searched. */
  readonly documents: number;
}

/** Longer phrases than this are no surer. */
const LONG = 10;
/** More words of meaning than this add nothing. */
const ENOUGH = 5;

/** The signs, by name; the names are those of the calibration's table. */
export const SIGNS = {
  one: () => 1,
  accounted: ({ covered, aside }: Compared) => covered + aside,
  placed: ({ placed, aside }: Compared) => placed + aside,
  inOrder: ({ covered, inOrder }: Compared) => covered * inOrder,
  spelling: ({ covered, spelling }: Compared) => covered * spelling,
  named: ({ named }: Compared) => named,
  by: ({ by }: Compared) => (by ? 1 : 0),
  whole: ({ missing }: Compared) => (missing < 1e-6 ? 1 : 0),
  documentLength: ({ length }: Compared) => Math.log2(1 + length),
  corpus: (_: Compared, { documents }: Asked) => Math.log(1 + documents),
  phraseLength: (_: Compared, { words }: Asked) => Math.log2(Math.min(words, LONG)),
  contentWords: ({ contentWords }: Compared) => Math.min(contentWords, ENOUGH),
  missingInMany: ({ missing }: Compared, { documents }: Asked) => missing * Math.log(1 + documents),
} as const;

type Sign = keyof typeof SIGNS;

/** How much each sign counts. */
export type SignWeights = Readonly<Record<Sign, number>>;

const NAMES = Object.keys(SIGNS) as Sign[];

/** The signs of a document, in the order of {@link SIGNS}. */
export const signsOf = (compared: Compared, asked: Asked): number[] =>
  NAMES.map((name) => SIGNS[name](compared, asked));

/** 0 to 1: how likely it is that this document was meant. */
export function likelihood(compared: Compared, asked: Asked, weights: SignWeights): number {
  const sum = NAMES.reduce((all, name) => all + weights[name] * SIGNS[name](compared, asked), 0);
  return 1 / (1 + Math.exp(-sum));
}
