// A word as the tagger knows it before it has seen the words beside it; the same in one number.
import type { Word } from '../words.ts';

export interface Cut {
  readonly word: Word;
  /** The number of its likeliest part of speech. */
  readonly tag: number;
  /** The event for the patterns that the word is by itself, or 0: then its part of speech is the event. */
  readonly event: number;
  /** A bit for each number of a part of speech that the word may have. */
  readonly may: number;
  /** Whether it keeps its part of speech whatever stands beside it: part of a contraction. */
  readonly fixed: boolean;
}

/** What stands between two blanks, cut. */
export interface Piece {
  readonly text: string;
  readonly cuts: readonly Cut[];
  /** Whether the words put together are the piece, letter by letter. */
  readonly plain: boolean;
}

/** How many bits the number of a part of speech has; above it is the event, then {@link FIXED}, then the length. */
const TAG = 5;
const EVENT = 6;
const FIXED = 1 << (TAG + EVENT);
const LENGTH = TAG + EVENT + 1;
/** The longest length that has room: longer words are too rare to be kept in this form. */
const LONGEST = 0xffff;

/** Tag, event, whether it is fixed, and its length. */
export const factOf = ({ word, tag, event, fixed }: Cut): number =>
  tag | (event << TAG) | (fixed ? FIXED : 0) | (Math.min(word.text.length, LONGEST) << LENGTH);
export const tagIn = (fact: number): number => fact & ((1 << TAG) - 1);
export const eventIn = (fact: number): number => (fact >>> TAG) & ((1 << EVENT) - 1);
export const isFixed = (fact: number): boolean => (fact & FIXED) !== 0;
/** UTF-16 units. */
export const lengthIn = (fact: number): number => fact >>> LENGTH;
