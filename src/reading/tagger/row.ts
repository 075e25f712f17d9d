// The words of a text in a row, while the tagger works on them: flat tables that grow and are used again.
import type { Word } from '../words.ts';
import type { Cut, Piece } from './piece-table.ts';

/** So many words have room from the start: a long story's. */
const ROOM = 4096;

export class Row {
  /** How many words there are. */
  length = 0;
  readonly cuts: Cut[] = [];
  /** The event that each word is by itself, or 0; and the number of its part of speech, as far as it is known. */
  events = new Uint8Array(ROOM);
  parts = new Uint8Array(ROOM);
  private starts = new Int32Array(ROOM);
  private tags = new Int32Array(ROOM);

  clear(): void {
    this.length = 0;
  }

  /** Adds the words of a piece that begins at a place of the text. */
  add({ cuts, plain }: Piece, start: number): void {
    while (this.length + cuts.length > this.parts.length) this.grow();
    let at = plain ? start : NOWHERE;
    for (let i = 0; i < cuts.length; i++) {
      const cut = cuts[i];
      if (cut === undefined) break;
      const n = this.length++;
      this.cuts[n] = cut;
      this.events[n] = cut.event;
      this.parts[n] = cut.tag;
      this.starts[n] = at;
      if (plain) at += cut.word.text.length;
    }
  }

  /** Gives each word its bit in `TAGS`, when all is known of its part of speech. */
  settle(bits: Int32Array): void {
    const { cuts, parts, tags, length } = this;
    for (let i = 0; i < length; i++) {
      const cut = cuts[i];
      tags[i] = bits[cut?.fixed ? cut.tag : (parts[i] ?? 0)] ?? 0;
    }
  }

  word(i: number): Word | undefined {
    return this.cuts[i]?.word;
  }

  /** The bit of a word's part of speech in `TAGS`. */
  tag(i: number): number {
    return this.tags[i] ?? 0;
  }

  /** Where a word begins (UTF-16 offset into the text), or -1 where the tagger changed the text around it. */
  start(i: number): number {
    return this.starts[i] ?? NOWHERE;
  }

  private grow(): void {
    const size = this.parts.length * 2;
    this.events = grown(this.events, new Uint8Array(size));
    this.parts = grown(this.parts, new Uint8Array(size));
    this.starts = grown(this.starts, new Int32Array(size));
    this.tags = grown(this.tags, new Int32Array(size));
  }
}

const NOWHERE = -1;

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
