// Blocks as plain text, for a channel in which embeds are forbidden: everything is there, in one message's 2000 characters.
import type { Draft } from '../draft.ts';
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
}

function rowsOf({ title, lines, fields, footer }: Draft): Row[] {
  const rows: Row[] = [];
  if (title !== null) {
    const heading = title.map((run) => ({ ...run, emphasis: 'bold' as const }));
    rows.push({ piece: richPiece(heading, LIMITS.embedTitle, markdown), firm: true });
  }
  if (lines.length > 0) rows.push({ piece: linesPiece(lines, LIMITS.content), firm: false });
  for (const { label, value } of fields) {
    rows.push({ piece: bold(label), firm: true });
    rows.push({ piece: richPiece(value, LIMITS.fieldValue), firm: false });
  }
  if (footer !== null) rows.push({ piece: smallPrint(footer, LIMITS.content), firm: true });
  return rows;
}

/** Blocks as the content of one message. */
export function contentOf(drafts: readonly Draft[]): string {
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
  return rows
    .map(({ piece, firm }, index) => piece.write((firm ? firmRooms : looseRooms)[index] ?? 0))
    .join('\n');
}
