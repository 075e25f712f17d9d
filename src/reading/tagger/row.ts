// The words of a text in a row, while the tagger works on them: flat tables that grow and are used again.
import type { Word } from '../words.ts';
import { eventIn, isFixed, tagIn } from './cut.ts';
import { grown } from './grown.ts';

/** So many words have room from the start: a long story's. */
const ROOM = 4096;
/** The tagger changed the text around a word. */
const NOWHERE = -1;

export class Row {
  /** How many words there are. */
  length = 0;
  /** The event that each word is by itself, or 0; and the number of its part of speech, as far as it is known. */
  events = new Uint8Array(ROOM);
  parts = new Uint8Array(ROOM);
  /** For each word, a bit for each number of a part of speech that it may have. */
  may = new Int32Array(ROOM);
  private readonly bits: Int32Array;
  private readonly words: Word[] = [];
  private facts = new Int32Array(ROOM);
  private starts = new Int32Array(ROOM);

  /** @param bits for each number of a part of speech, its bit in `TAGS` */
  constructor(bits: Int32Array) {
    this.bits = bits;
  }

  clear(): void {
    this.length = 0;
  }

  /** Adds a word; {@link Cut} tells what the numbers are. */
  add(word: Word, fact: number, may: number, start: number): void {
    const i = this.length++;
    if (i === this.parts.length) this.grow();
    this.words[i] = word;
    this.facts[i] = fact;
    this.events[i] = eventIn(fact);
    this.parts[i] = tagIn(fact);
    this.may[i] = may;
    this.starts[i] = start;
  }

  word(i: number): Word | undefined {
    return this.words[i];
  }

  /** The bit of a word's part of speech in `TAGS`, once the patterns are run. */
  tag(i: number): number {
    const fact = this.facts[i] ?? 0;
    return this.bits[isFixed(fact) ? tagIn(fact) : (this.parts[i] ?? 0)] ?? 0;
  }

  /** Where a word begins (UTF-16 offset into the text), or -1 where the tagger changed the text around it. */
  start(i: number): number {
    return this.starts[i] ?? NOWHERE;
  }

  private grow(): void {
    const size = this.parts.length * 2;
    this.events = grown(this.events, new Uint8Array(size));
    this.parts = grown(this.parts, new Uint8Array(size));
    this.may = grown(this.may, new Int32Array(size));
    this.facts = grown(this.facts, new Int32Array(size));
    this.starts = grown(this.starts, new Int32Array(size));
  }
}
