// The tagger: what wink-nlp says of a text, word by word. Its work on one spelling is done once; only what depends on the
// words around is done for each text: the patterns that tell a noun from a verb.
import type { Word } from '../words.ts';
import { type Cut, type Piece, Pieces } from './cuts.ts';

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let pieces: Pieces | undefined;

/** The words of a stretch of text, in order; the arrays run parallel. */
export interface Tagged {
  readonly words: readonly Word[];
  /** The bit of each word's part of speech in `TAGS`. */
  readonly tags: readonly number[];
  /** Where each word begins (UTF-16 offset into the text), or -1 where the tagger changed the text around it. */
  readonly starts: readonly number[];
}

/** Cuts and tags a text from one place up to another, as wink-nlp 2.4 does. */
export function tagged(text: string, from: number, to: number): Tagged {
  pieces ??= new Pieces();
  const cuts: Cut[] = [];
  const starts: number[] = [];
  const runs = runsOf(text, from, to);
  for (const [i, piece] of known(pieces, text, runs).entries()) {
    let at = piece.plain ? (runs[i * 2] ?? 0) : -1;
    for (const cut of piece.cuts) {
      cuts.push(cut);
      starts.push(at);
      if (at >= 0) at += cut.word.text.length;
    }
  }
  const parts = Uint8Array.from(cuts, ({ tag }) => tag);
  for (const machine of pieces.machines) machine.run(cuts, parts);
  const { bits } = pieces;
  return {
    words: cuts.map(({ word }) => word),
    tags: cuts.map(({ fixed, tag }, i) => bits[fixed ? tag : (parts[i] ?? 0)] ?? 0),
    starts,
  };
}

/** The pieces between the blanks of a text; those that are new are asked for together. */
function known(all: Pieces, text: string, runs: readonly number[]): Piece[] {
  const found: (Piece | undefined)[] = [];
  const asked = new Map<string, number>();
  for (let i = 0; i < runs.length; i += 2) {
    const run = text.slice(runs[i], runs[i + 1]);
    const piece = all.get(run);
    found.push(piece);
    if (piece === undefined && !asked.has(run)) asked.set(run, asked.size);
  }
  if (asked.size === 0) return found as Piece[];
  const answers = all.ask([...asked.keys()]);
  return found.map(
    (piece, i) => piece ?? answers[asked.get(text.slice(runs[i * 2], runs[i * 2 + 1])) ?? -1],
  ) as Piece[];
}

/** The blanks at which wink-nlp parts a text: 1 at the code of each. Line breaks and tabs are words by themselves: 2. */
const PARTING = new Uint8Array(0x10000);
for (const blank of ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f')
  PARTING[blank.charCodeAt(0)] = 1;
for (const mark of '\n\r\t') PARTING[mark.charCodeAt(0)] = 2;

/** Beginnings and ends, in turn, of what stands between the blanks of a text. */
function runsOf(text: string, from: number, to: number): number[] {
  const runs: number[] = [];
  for (let at = from; at < to; ) {
    const kind = PARTING[text.charCodeAt(at)];
    let end = at + 1;
    while (end < to && PARTING[text.charCodeAt(end)] === kind) end++;
    if (kind !== 1) runs.push(at, end);
    at = end;
  }
  return runs;
}
