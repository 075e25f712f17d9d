// A hash table of pieces of text that is asked with a place in a text: no string is cut out of the text to look it up.
import type { Word } from '../words.ts';
import type { Hinting } from './machine.ts';

/** A word as the tagger knows it before it has seen the words beside it. */
export interface Cut extends Hinting {
  readonly word: Word;
  /** The number of its likeliest part of speech. */
  readonly tag: number;
  /** Whether it keeps that whatever stands beside it: part of a contraction. */
  readonly fixed: boolean;
}

/** What stands between two blanks, cut. */
export interface Piece {
  readonly text: string;
  readonly cuts: readonly Cut[];
  /** Whether the words put together are the piece, letter by letter. */
  readonly plain: boolean;
}

/** The hash of a piece with one more UTF-16 unit at its end; that of nothing is 0. */
export const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** 2³² by the golden ratio: spreads neighbouring hashes over the table. */
const SPREAD = 0x9e3779b1;

export class PieceTable {
  private readonly most: number;
  private readonly mask: number;
  private readonly shift: number;
  private readonly hashes: Int32Array;
  private readonly pieces: (Piece | undefined)[];
  private size = 0;

  /** @param most how many pieces are kept: further ones are not */
  constructor(most: number) {
    const bits = Math.ceil(Math.log2(most * 2));
    this.most = most;
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
    this.hashes = new Int32Array(2 ** bits);
    this.pieces = new Array<Piece | undefined>(2 ** bits).fill(undefined);
  }

  /** The piece that stands in a text from one place up to another, whose hash is given. */
  get(text: string, from: number, to: number, hash: number): Piece | undefined {
    const { hashes, pieces, mask } = this;
    for (let slot = Math.imul(hash, SPREAD) >>> this.shift; ; slot = (slot + 1) & mask) {
      const piece = pieces[slot];
      if (piece === undefined) return undefined;
      if (hashes[slot] === hash && stands(piece.text, text, from, to)) return piece;
    }
  }

  put(piece: Piece): void {
    if (this.size === this.most) return;
    this.size++;
    const { text } = piece;
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = hashWith(hash, text.charCodeAt(i));
    let slot = Math.imul(hash, SPREAD) >>> this.shift;
    while (this.pieces[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    this.pieces[slot] = piece;
  }
}

function stands(piece: string, text: string, from: number, to: number): boolean {
  if (piece.length !== to - from) return false;
  for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
