// The tagger: what wink-nlp says of a text, word by word. Its work on one spelling is done once; only what depends on the
// words around is done for each text: the patterns that tell a noun from a verb.
import { Pieces } from './cuts.ts';
import { type Cut, hashWith, type Piece } from './piece-table.ts';

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let pieces: Pieces | undefined;

/** The words of a stretch of text, in order. */
export class Tagged {
  /** How many words there are. */
  readonly length: number;
  private readonly cuts: readonly Cut[];
  private readonly starts: Int32Array;
  private readonly parts: Uint8Array;
  private readonly bits: Int32Array;

  constructor(cuts: readonly Cut[], starts: Int32Array, parts: Uint8Array, bits: Int32Array) {
    this.length = cuts.length;
    this.cuts = cuts;
    this.starts = starts;
    this.parts = parts;
    this.bits = bits;
  }

  word(i: number): Cut['word'] | undefined {
    return this.cuts[i]?.word;
  }

  /** The bit of a word's part of speech in `TAGS`. */
  tag(i: number): number {
    const cut = this.cuts[i];
    return this.bits[cut?.fixed ? cut.tag : (this.parts[i] ?? 0)] ?? 0;
  }

  /** Where a word begins (UTF-16 offset into the text), or -1 where the tagger changed the text around it. */
  start(i: number): number {
    return this.starts[i] ?? -1;
  }
}

/** Cuts and tags a text from one place up to another, as wink-nlp 2.4 does. */
export function tagged(text: string, from: number, to: number): Tagged {
  pieces ??= new Pieces();
  const { found, places } = piecesOf(pieces, text, from, to);
  const cuts: Cut[] = [];
  for (const piece of found) for (const cut of piece.cuts) cuts.push(cut);
  const starts = new Int32Array(cuts.length);
  const parts = new Uint8Array(cuts.length);
  const events = new Uint8Array(cuts.length);
  let i = 0;
  for (const [n, piece] of found.entries()) {
    let at = piece.plain ? (places[n] ?? 0) : -1;
    for (const cut of piece.cuts) {
      starts[i] = at;
      if (at >= 0) at += cut.word.text.length;
      parts[i] = cut.tag;
      events[i++] = cut.event;
    }
  }
  for (const machine of pieces.machines) machine.run(cuts, events, parts);
  return new Tagged(cuts, starts, parts, pieces.bits);
}

/** The blanks at which wink-nlp parts a text: 1 at the code of each. Line breaks and tabs are words by themselves: 2. */
const PARTING = new Uint8Array(0x10000);
for (const blank of ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f')
  PARTING[blank.charCodeAt(0)] = 1;
for (const mark of '\n\r\t') PARTING[mark.charCodeAt(0)] = 2;

interface Found {
  readonly found: Piece[];
  /** Where each begins. */
  readonly places: number[];
}

/** What stands between the blanks of a text, in order; what is new is asked for together. */
function piecesOf(all: Pieces, text: string, from: number, to: number): Found {
  const found: Piece[] = [];
  const places: number[] = [];
  const strangers: { readonly run: string; readonly n: number }[] = [];
  for (let at = from; at < to; ) {
    const start = at;
    const kind = PARTING[text.charCodeAt(at)];
    let hash = 0;
    do hash = hashWith(hash, text.charCodeAt(at++));
    while (at < to && PARTING[text.charCodeAt(at)] === kind);
    if (kind === 1) continue;
    const piece = all.get(text, start, at, hash);
    if (piece === undefined) strangers.push({ run: text.slice(start, at), n: found.length });
    found.push(piece ?? NOTHING);
    places.push(start);
  }
  if (strangers.length > 0) {
    const runs = new Set(strangers.map(({ run }) => run));
    const answers = new Map(all.ask([...runs]).map((piece) => [piece.text, piece]));
    for (const { run, n } of strangers) found[n] = answers.get(run) ?? NOTHING;
  }
  return { found, places };
}

/** Stands where a piece is still asked for. */
const NOTHING: Piece = { text: '', cuts: [], plain: true };
