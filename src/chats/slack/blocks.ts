// Drafts as Block Kit: one rich_text block each, with its footer in small print below; what is too long is cut.
import type { types } from '@slack/bolt';
import { type Action, plain, type RichText } from '../../command/index.ts';
import { type Draft, type LineStyle, readOnFrom } from '../draft.ts';
import { share } from '../share.ts';
import { visible } from '../visible.ts';
import { LIMITS } from './limits.ts';
import { type Piece, pieceOf } from './piece.ts';
import { quote, section, textElements } from './rich.ts';

/** What says where a quotation comes from is cut only when it alone would take more than this of a message. */
const FIRM_ROOM = 6000;

interface Pieces {
  readonly draft: Draft;
  readonly title: Piece | null;
  readonly lines: readonly { readonly piece: Piece; readonly style: LineStyle }[];
  readonly fields: readonly { readonly label: Piece; readonly value: Piece }[];
  readonly footer: Piece | null;
}

const piecesOf = (draft: Draft): Pieces => {
  const { title, lines, fields, footer } = draft;
  return {
    draft,
    title: title === null ? null : pieceOf(title, LIMITS.heading),
    lines: lines.map(({ text, style }) => ({ piece: pieceOf(text, LIMITS.messageWords), style })),
    fields: fields.map(({ label, value }) => ({
      label: pieceOf([{ text: label, emphasis: 'bold' }], LIMITS.heading),
      value: pieceOf(value, LIMITS.field),
    })),
    footer: footer === null ? null : pieceOf(plain(footer), LIMITS.footer),
  };
};

/** The room of each piece: what names the source first, the words themselves with what is left. */
function roomsOf(all: readonly Pieces[]): Map<Piece, number> {
  const there = (pieces: readonly (Piece | null)[]): Piece[] => pieces.filter((piece) => piece !== null);
  const firm = there(
    all.flatMap(({ title, footer, fields }) => [title, footer, ...fields.map(({ label }) => label)]),
  );
  const loose = all.flatMap(({ lines, fields }) => [
    ...lines.map(({ piece }) => piece),
    ...fields.map(({ value }) => value),
  ]);
  const firmRooms = share(
    firm.map(({ want }) => want),
    FIRM_ROOM,
  );
  const used = firmRooms.reduce((sum, room) => sum + room, 0);
  const looseRooms = share(
    loose.map(({ want }) => want),
    LIMITS.messageWords - used,
  );
  return new Map([
    ...firm.map((piece, index) => [piece, firmRooms[index] ?? 0] as const),
    ...loose.map((piece, index) => [piece, looseRooms[index] ?? 0] as const),
  ]);
}

type Element = types.RichTextBlockElement;

/** Neighbouring items of the same kind become one list, so that Slack counts them on. */
function addItem(elements: Element[], style: 'bullet' | 'ordered', text: RichText): void {
  const last = elements.at(-1);
  if (last?.type === 'rich_text_list' && last.style === style) last.elements.push(section(text));
  else elements.push({ type: 'rich_text_list', style, elements: [section(text)] });
}

function addLine(elements: Element[], style: LineStyle, text: RichText): void {
  if (textElements(text).length === 0) return;
  if (style === 'plain') elements.push(section(text));
  else if (style === 'quote') elements.push(quote(text));
  else addItem(elements, style === 'bullet' ? 'bullet' : 'ordered', text);
}

/** Small print that is never parsed. */
export const smallPrint = (words: string): types.ContextBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: words, emoji: false }],
});

const DIVIDER: types.DividerBlock = { type: 'divider' };

export interface Blocks {
  readonly blocks: readonly types.KnownBlock[];
  /** Reads on where something had to be cut. */
  readonly rest: readonly Action[];
}

/** The blocks of some drafts for one message. Pictures are no blocks: they are sent as files. */
export function blocksOf(drafts: readonly Draft[]): Blocks {
  const all = drafts.map(piecesOf);
  const rooms = roomsOf(all);
  const write = (piece: Piece): RichText => piece.cut(rooms.get(piece) ?? 0);
  const rest = all.flatMap(({ draft, lines }) =>
    readOnFrom(
      draft,
      lines.reduce((sum, { piece }) => sum + piece.kept(rooms.get(piece) ?? 0), 0),
    ),
  );
  const blocks = all.flatMap(({ title, lines, fields, footer }, index) => {
    const elements: Element[] = [];
    if (title !== null) addLine(elements, 'plain', write(title));
    for (const { piece, style } of lines) addLine(elements, style, write(piece));
    for (const { label, value } of fields)
      addLine(elements, 'plain', [...write(label), { text: '\n' }, ...write(value)]);
    const words =
      footer === null
        ? ''
        : visible(
            write(footer)
              .map(({ text }) => text)
              .join(''),
          );
    const blocks: types.KnownBlock[] = [
      ...(elements.length === 0 ? [] : [{ type: 'rich_text' as const, elements }]),
      ...(words.trim() === '' ? [] : [smallPrint(words)]),
    ];
    return blocks.length > 0 && index > 0 ? [DIVIDER, ...blocks] : blocks;
  });
  return { blocks, rest };
}
