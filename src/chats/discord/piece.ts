// A stretch of a message that can be written shorter: what it would take, and itself in a given room.

import type { RichText } from '../../command/index.ts';
import { cutText, fitted } from '../cut.ts';
import type { Line } from '../draft.ts';
import { share } from '../share.ts';
import { visible } from '../visible.ts';
import { escapeMarkdown } from './escape.ts';
import { markdown, quoted } from './markup.ts';

export interface Piece {
  /** Code units that it takes when nothing is cut. */
  readonly want: number;
  /** Itself in at most `room` code units. */
  write(room: number): string;
  /** How many code units of its words are then there. */
  kept(room: number): number;
}

/** Rich text as a piece of at most `max` code units. */
export const richPiece = (rich: RichText, max: number, write = markdown): Piece => ({
  want: Math.min(write(rich).length, max),
  write: (room) => fitted(rich, Math.min(room, max), write).text,
  kept: (room) => fitted(rich, Math.min(room, max), write).kept,
});

/** Words for a place that knows no markdown, such as an embed's footer. */
export function wordsPiece(words: string, max: number): Piece {
  const shown = visible(words);
  return {
    want: Math.min(shown.length, max),
    write: (room) => cutText(shown, Math.min(room, max)),
    kept: (room) => Math.min(shown.length, room, max),
  };
}

/** A line as Discord shows it: quoted, with a bullet or a number, or as it is. */
function writeLine({ style }: Line): (rich: RichText) => string {
  if (style === 'plain') return markdown;
  if (style === 'quote') return (rich) => quoted(markdown(rich));
  const mark = style === 'bullet' ? '- ' : `${style}. `;
  return (rich) => mark + markdown(rich).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

/** Lines under one another; where room is short, the long ones are cut first. */
export function linesPiece(lines: readonly Line[], max: number): Piece {
  const pieces = lines.map((line) => richPiece(line.text, max, writeLine(line)));
  const breaks = Math.max(0, pieces.length - 1);
  const want = pieces.reduce((sum, piece) => sum + piece.want, breaks);
  const rooms = (room: number): number[] =>
    share(
      pieces.map((piece) => piece.want),
      Math.min(room, max) - breaks,
    );
  return {
    want: Math.min(want, max),
    write: (room) =>
      rooms(room)
        .map((own, index) => pieces[index]?.write(own) ?? '')
        .join('\n'),
    kept: (room) => rooms(room).reduce((sum, own, index) => sum + (pieces[index]?.kept(own) ?? 0), 0),
  };
}

/** A footer in plain text, in small print. */
export const smallPrint = (words: string, max: number): Piece =>
  richPiece(
    [{ text: words }],
    max,
    (rich) =>
      `-# ${escapeMarkdown(
        rich
          .map(({ text }) => text)
          .join('')
          .replaceAll('\n', ' '),
      )}`,
  );
