// One word of an article, with what is known of it.
import type { PartOfSpeech } from 'wink-nlp';
import { posOf } from './tags.ts';
import type { Word } from './words.ts';

/** A word where it stands. A class of small objects: there are more of them than of anything else. */
export class Token {
  readonly word: Word;
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  /** The bit of its part of speech in {@link TAGS}. */
  readonly tag: number;
  /** 0-based. */
  readonly paragraph: number;
  /** 0-based; known once the paragraph's tokens are. */
  sentence = 0;

  constructor(word: Word, start: number, end: number, tag: number, paragraph: number) {
    this.word = word;
    this.start = start;
    this.end = end;
    this.tag = tag;
    this.paragraph = paragraph;
  }

  get spelling(): number {
    return this.word.spelling;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }

  /** Lower case, without a closing stop. */
  get bare(): string {
    return this.word.bare;
  }

  /** Bits of {@link TRAITS}. */
  get traits(): number {
    return this.word.traits;
  }

  /** Universal part of speech, as wink-nlp tags it. */
  get pos(): PartOfSpeech {
    return posOf(this.tag);
  }
}

/** `[from, to)` in token indexes. */
export type TokenRange = readonly [from: number, to: number];
