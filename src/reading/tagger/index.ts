// The tagger: what wink-nlp says of a text, word by word. Its work on one spelling is done once; only what depends on the
// words around is done for each text: the patterns that tell a noun from a verb.
import { factOf, type Piece } from './cut.ts';
import { Pieces } from './cuts.ts';
import { hashWith } from './piece-table.ts';
import { Row } from './row.ts';

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let made: { readonly pieces: Pieces; readonly row: Row } | undefined;

function make(): NonNullable<typeof made> {
  const pieces = new Pieces();
  // One row for all texts: making room costs more than filling it.
  return { pieces, row: new Row(pieces.bits) };
}

/** Cuts and tags a text from one place up to another, as wink-nlp 2.4 does. What it gives is good until the next call. */
export function tagged(text: string, from: number, to: number): Tagged {
  made ??= make();
  const { pieces, row } = made;
  const strangers = layOut(pieces, row, text, from, to, NO_ANSWERS);
  if (strangers.size > 0) {
    // What is new is asked for together.
    const answers = new Map(pieces.ask([...strangers]).map((piece) => [piece.text, piece]));
    layOut(pieces, row, text, from, to, answers);
  }
  for (const machine of pieces.machines) machine.run(row);
  return row;
}

/** The words of a stretch of text, in order. */
export type Tagged = Pick<Row, 'length' | 'word' | 'tag' | 'start'>;

const NO_ANSWERS: ReadonlyMap<string, Piece> = new Map();

/** The blanks at which wink-nlp parts a text: 1 at the code of each. Line breaks and tabs are words by themselves: 2. */
const PARTING = new Uint8Array(0x10000);
for (const blank of ' \u00a0\u2002\u2003\u2004\u2005\u2009\u200a\u202f\u205f')
  PARTING[blank.charCodeAt(0)] = 1;
for (const mark of '\n\r\t') PARTING[mark.charCodeAt(0)] = 2;

/** Lays the words between the blanks of a text out in the row; gives those pieces that are neither known nor among the answers. */
function layOut(
  known: Pieces,
  row: Row,
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
    if (known.lay(text, start, at, hash, row)) continue;
    const piece = text.slice(start, at);
    const answer = answers.get(piece);
    if (answer === undefined) strangers.add(piece);
    else lay(row, answer, start);
  }
  return strangers;
}

/** Lays a piece out that is not kept. */
function lay(row: Row, { cuts, plain }: Piece, start: number): void {
  let at = plain ? start : -1;
  for (const cut of cuts) {
    row.add(cut.word, factOf(cut), cut.may, at);
    if (plain) at += cut.word.text.length;
  }
}
