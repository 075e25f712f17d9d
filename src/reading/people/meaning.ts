// Whom words mean: what the reading of a mention gives.
import type { Figure } from './figure.ts';

/** Whom the words of a mention mean. */
export interface Meaning {
  /** The person, organisation or document, or null where the story leaves it open. */
  readonly figure: Figure | null;
  /** What the story calls somebody it never names ("a senior aide"), or null. */
  readonly unnamed: string | null;
  /** True where the name is not what stands in the mention (a pronoun, a role). */
  readonly inferred: boolean;
}

/** No words mean anybody. */
export const NOBODY: Meaning = { figure: null, unnamed: null, inferred: false };
