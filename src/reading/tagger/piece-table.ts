// What is known of pieces of text, in flat tables, as memory is quickest to read: a hash table that is asked with a place in
// a text, so that nothing is cut out of the text to look it up.
import { type Cut, factOf, lengthIn, type Piece } from './cut.ts';
import { grown } from './grown.ts';
import type { Row } from './row.ts';

/** The hash of a piece with one more UTF-16 unit at its end; that of nothing is 0. */
export const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** 2³² by the golden ratio: spreads neighbouring hashes over the table. */
const SPREAD = 0x9e3779b1;
/** A slot: the hash of a piece, where its letters and its cuts are, and its sizes; no sizes where the slot is empty. */
const SLOT = 4;
/** How many cuts a piece has, above its length in the sizes; above them a bit where the cuts put together are the piece. */
const COUNT = 8;
const PLAIN = 1 << 16;
/** A cut: its fact and the parts of speech that it may be. */
const CUT = 2;
const FEW = 0xff;

/** Room for so many pieces, and about as many cuts, from the start. */
const ROOM = 8192;

export class PieceTable {
  private readonly most: number;
  private readonly shift: number;
  private readonly slots: Int32Array;
  private letters = new Uint16Array(ROOM * COUNT);
  private lettersEnd = 0;
  private cuts = new Int32Array(ROOM * CUT);
  private readonly words: Cut['word'][] = [];
  private size = 0;

  /** @param most how many pieces are kept: further ones are not */
  constructor(most: number) {
    const bits = Math.ceil(Math.log2(most * 2));
    this.most = most;
    this.shift = 32 - bits;
    this.slots = new Int32Array(SLOT * 2 ** bits);
  }

  /** Adds the words of the piece that stands in a text from one place up to another to a row; false where it is not known. */
  lay(text: string, from: number, to: number, hash: number, row: Row): boolean {
    const { slots, cuts, words } = this;
    const end = slots.length - 1;
    for (let slot = (Math.imul(hash, SPREAD) >>> this.shift) * SLOT; ; slot = (slot + SLOT) & end) {
      const sizes = slots[slot + 3] ?? 0;
      if (sizes === 0) return false;
      if (slots[slot] !== hash || !this.stands(slots[slot + 1] ?? 0, sizes & FEW, text, from, to)) continue;
      const plain = (sizes & PLAIN) !== 0;
      const first = slots[slot + 2] ?? 0;
      const after = first + ((sizes >>> COUNT) & FEW);
      let at = plain ? from : -1;
      for (let i = first; i < after; i++) {
        const fact = cuts[i * CUT] ?? 0;
        row.add(words[i] as Cut['word'], fact, cuts[i * CUT + 1] ?? 0, at);
        if (plain) at += lengthIn(fact);
      }
      return true;
    }
  }

  /** Keeps a piece, if there is room; it has at most 255 letters. */
  put({ text, cuts, plain }: Piece): void {
    if (this.size === this.most) return;
    this.size++;
    const lettersAt = this.lettersEnd;
    this.lettersEnd += text.length;
    if (this.lettersEnd > this.letters.length)
      this.letters = grown(this.letters, new Uint16Array(this.lettersEnd * 2));
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      hash = hashWith(hash, code);
      this.letters[lettersAt + i] = code;
    }
    const first = this.words.length;
    for (const cut of cuts) {
      const at = this.words.push(cut.word) * CUT - CUT;
      if (at === this.cuts.length) this.cuts = grown(this.cuts, new Int32Array(at * 2));
      this.cuts[at] = factOf(cut);
      this.cuts[at + 1] = cut.may;
    }
    const { slots, shift } = this;
    let slot = (Math.imul(hash, SPREAD) >>> shift) * SLOT;
    while (slots[slot + 3] !== 0) slot = (slot + SLOT) & (slots.length - 1);
    slots.set([hash, lettersAt, first, text.length | (cuts.length << COUNT) | (plain ? PLAIN : 0)], slot);
  }

  private stands(lettersAt: number, length: number, text: string, from: number, to: number): boolean {
    if (length !== to - from) return false;
    const { letters } = this;
    for (let i = 0; i < length; i++) if (letters[lettersAt + i] !== text.charCodeAt(from + i)) return false;
    return true;
  }
}
