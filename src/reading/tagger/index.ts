// The tagger: what wink-nlp says of a text, word by word. Its work on one spelling is done once; only what depends on the
// words around is done for each text: the patterns that tell a noun from a verb.
import { Pieces } from './cuts.ts';
import { hashWith, type Piece } from './piece-table.ts';
import { Row } from './row.ts';

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let pieces: Pieces | undefined;

/** Cuts and tags a text from one place up to another, as wink-nlp 2.4 does. What it gives is good until the next call. */
export function tagged(text: string, from: number, to: number): Row {
  pieces ??= new Pieces();
  const strangers = layOut(pieces, text, from, to, NO_ANSWERS);
  if (strangers.size > 0) {
    // What is new is asked for together.
    const answers = pieces.ask([...strangers]);
    layOut(pieces, text, from, to, new Map(answers.map((piece) => [piece.text, piece])));
  }
  for (const machine of pieces.machines) machine.run(row);
  row.settle(pieces.bits);
  return row;
}

/** Used for every text again: making room costs more than filling it. */
const row = new Row();
const NO_ANSWERS: ReadonlyMap<string, Piece> = new Map();

/** The blanks at which wink-nlp parts a text: 1 at the code of each. Line breaks and tabs are words by themselves: 2. */
const PARTING = new Uint8Array(0x10000);
for (const blank of ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f')
  PARTING[blank.charCodeAt(0)] = 1;
for (const mark of '\n\r\t') PARTING[mark.charCodeAt(0)] = 2;

/** Lays the words between the blanks of a text out in the row; gives those pieces that are neither known nor among the answers. */
function layOut(
  known: Pieces,
  text: string,
  from: number,
  to: number,
  answers: ReadonlyMap<string, Piece>,
): Set<string> {
  const strangers = new Set<string>();
  row.clear();
  for (let at = from; at < to; ) {
    const start = at;
    const kind = PARTING[text.charCodeAt(at)];
    let hash = 0;
    do hash = hashWith(hash, text.charCodeAt(at++));
    while (at < to && PARTING[text.charCodeAt(at)] === kind);
    if (kind === 1) continue;
    const piece = known.get(text, start, at, hash) ?? answers.get(text.slice(start, at));
    if (piece === undefined) strangers.add(text.slice(start, at));
    else row.add(piece, start);
  }
  return strangers;
}
