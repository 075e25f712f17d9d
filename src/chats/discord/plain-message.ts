// Blocks as plain text, for a channel in which embeds are forbidden: everything is there, in one message's 2000 characters.
import type { Action } from '../../command/index.ts';
import { type Draft, readOnFrom } from '../draft.ts';
import { share } from '../share.ts';
import { LIMITS } from './limits.ts';
import { markdown } from './markup.ts';
import { linesPiece, type Piece, richPiece, smallPrint } from './piece.ts';

const FIRM_ROOM = 1000;

const bold = (words: string): Piece => richPiece([{ text: words, emphasis: 'bold' }], LIMITS.embedTitle);

interface Row {
  readonly piece: Piece;
  /** Names where the words come from, so it is cut last. */
  readonly firm: boolean;
  /** Whose lines it shows. */
  readonly draft?: Draft;
}

function rowsOf(draft: Draft): Row[] {
  const { title, lines, fields, footer } = draft;
  const rows: Row[] = [];
  if (title !== null) {
    const heading = title.map((run) => ({ ...run, emphasis: 'bold' as const }));
    rows.push({ piece: richPiece(heading, LIMITS.embedTitle, markdown), firm: true });
  }
  if (lines.length > 0) rows.push({ piece: linesPiece(lines, LIMITS.content), firm: false, draft });
  for (const { label, value } of fields) {
    rows.push({ piece: bold(label), firm: true });
    rows.push({ piece: richPiece(value, LIMITS.fieldValue), firm: false });
  }
  if (footer !== null) rows.push({ piece: smallPrint(footer, LIMITS.content), firm: true });
  return rows;
}

export interface Told {
  readonly content: string;
  /** Reads on where something had to be cut. */
  readonly rest: readonly Action[];
}

/** Blocks as the content of one message. */
export function contentOf(drafts: readonly Draft[]): Told {
  const rows = drafts.flatMap(rowsOf).filter(({ piece }) => piece.want > 0);
  const firmRooms = share(
    rows.map(({ piece, firm }) => (firm ? piece.want : 0)),
    FIRM_ROOM,
  );
  const breaks = Math.max(0, rows.length - 1);
  const left = LIMITS.content - breaks - firmRooms.reduce((sum, room) => sum + room, 0);
  const looseRooms = share(
    rows.map(({ piece, firm }) => (firm ? 0 : piece.want)),
    left,
  );
  const placed = rows.map((row, index) => ({
    ...row,
    room: (row.firm ? firmRooms : looseRooms)[index] ?? 0,
  }));
  return {
    content: placed.map(({ piece, room }) => piece.write(room)).join('\n'),
    rest: placed.flatMap(({ piece, room, draft }) =>
      draft === undefined ? [] : readOnFrom(draft, piece.kept(room)),
    ),
  };
}
