// The parts of speech as bits, so that "a noun, a name or a number" is one test.
import type { PartOfSpeech } from 'wink-nlp';

/** A bit for each part of speech. */
export const TAGS = {
  ADJ: 1 << 0,
  ADP: 1 << 1,
  ADV: 1 << 2,
  AUX: 1 << 3,
  CCONJ: 1 << 4,
  DET: 1 << 5,
  INTJ: 1 << 6,
  NOUN: 1 << 7,
  NUM: 1 << 8,
  PART: 1 << 9,
  PRON: 1 << 10,
  PROPN: 1 << 11,
  PUNCT: 1 << 12,
  SCONJ: 1 << 13,
  SYM: 1 << 14,
  VERB: 1 << 15,
  X: 1 << 16,
  SPACE: 1 << 17,
} as const satisfies Readonly<Record<PartOfSpeech, number>>;

/** What may stand inside a noun phrase. */
export const NOMINAL = TAGS.NOUN | TAGS.PROPN | TAGS.ADJ | TAGS.NUM | TAGS.DET;
/** What may head one. */
export const HEADS = TAGS.NOUN | TAGS.PROPN | TAGS.NUM;
export const VERBAL = TAGS.VERB | TAGS.AUX;

/** The parts of speech in the order of their bits. */
const BY_BIT = Object.keys(TAGS) as PartOfSpeech[];

/** The part of speech of a bit. */
export const posOf = (tag: number): PartOfSpeech => BY_BIT[31 - Math.clz32(tag)] ?? 'X';
