// Blocks as embeds: each within its own limits, and all of a message within 6000 characters.
import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Action } from '../../command/index.ts';
import { type Draft, readOnFrom } from '../draft.ts';
import { share } from '../share.ts';
import { LIMITS } from './limits.ts';
import { linesPiece, type Piece, richPiece, wordsPiece } from './piece.ts';

/** What says where a quotation comes from is cut only when it alone would take more than this of a message. */
const FIRM_ROOM = 4000;
/** An embed's field needs a name and a value; white space is none. */
const NOTHING = '—';

interface Pieces {
  readonly draft: Draft;
  readonly title: Piece | null;
  readonly description: Piece | null;
  readonly footer: Piece | null;
  readonly fields: readonly { readonly name: Piece; readonly value: Piece }[];
}

const orNothing = (piece: Piece): Piece =>
  piece.write(piece.want).trim() !== ''
    ? piece
    : { want: NOTHING.length, write: () => NOTHING, kept: () => 0 };

const piecesOf = (draft: Draft): Pieces => ({
  draft,
  title: draft.title === null ? null : richPiece(draft.title, LIMITS.embedTitle),
  description: draft.lines.length === 0 ? null : linesPiece(draft.lines, LIMITS.embedDescription),
  footer: draft.footer === null ? null : wordsPiece(draft.footer, LIMITS.embedFooter),
  fields: draft.fields.map(({ label, value }) => ({
    name: orNothing(wordsPiece(label, LIMITS.fieldName)),
    value: orNothing(richPiece(value, LIMITS.fieldValue)),
  })),
});

/** The room of each piece: what names the source first, the words themselves with what is left. */
function rooms(all: readonly Pieces[]): Map<Piece, number> {
  const there = (pieces: readonly (Piece | null)[]): Piece[] => pieces.filter((piece) => piece !== null);
  const firm = there(
    all.flatMap(({ title, footer, fields }) => [title, footer, ...fields.map(({ name }) => name)]),
  );
  const loose = there(
    all.flatMap(({ description, fields }) => [description, ...fields.map(({ value }) => value)]),
  );
  const firmRooms = share(
    firm.map(({ want }) => want),
    FIRM_ROOM,
  );
  const used = firmRooms.reduce((sum, room) => sum + room, 0);
  const looseRooms = share(
    loose.map(({ want }) => want),
    LIMITS.embedTotal - used,
  );
  const room = new Map<Piece, number>();
  for (const [index, piece] of firm.entries()) room.set(piece, firmRooms[index] ?? 0);
  for (const [index, piece] of loose.entries()) room.set(piece, looseRooms[index] ?? 0);
  return room;
}

export interface Embedded {
  readonly embeds: readonly APIEmbed[];
  /** Reads on where something had to be cut. */
  readonly rest: readonly Action[];
}

/** Blocks, ten at the most, as the embeds of one message. */
export function embedsOf(drafts: readonly Draft[]): Embedded {
  const all = drafts.map(piecesOf);
  const room = rooms(all);
  const write = (piece: Piece): string => piece.write(room.get(piece) ?? 0);
  const rest = all.flatMap(({ draft, description }) =>
    description === null ? [] : readOnFrom(draft, description.kept(room.get(description) ?? 0)),
  );
  const embeds = all.map(({ draft, title, description, footer, fields }) => {
    const written: APIEmbedField[] = fields.map(({ name, value }) => ({
      name: write(name),
      value: write(value),
    }));
    return {
      ...(title === null ? {} : { title: write(title) }),
      ...(description === null ? {} : { description: write(description) }),
      ...(written.length === 0 ? {} : { fields: written }),
      ...(footer === null ? {} : { footer: { text: write(footer) } }),
      ...(draft.picture === null ? {} : { image: { url: `attachment://${draft.picture.name}` } }),
    };
  });
  return { embeds, rest };
}
