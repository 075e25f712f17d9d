// A stretch of a message that can be shown shorter: what it would take, and itself in a given room.
import { plainText, type RichText } from '../../command/index.ts';
import { cutRich, keptBy } from '../cut.ts';
import { visible } from '../visible.ts';

export interface Piece {
  /** Code units that it takes when nothing is cut. */
  readonly want: number;
  /** Itself in at most `room` code units. */
  cut(room: number): RichText;
  /** How many code units of its words are then there, where nothing of it is firm. */
  kept(room: number): number;
}

/** Rich text as a piece of at most `max` code units. */
export function pieceOf(rich: RichText, max: number): Piece {
  const shown = rich.map((run) => ({ ...run, text: visible(run.text) }));
  return {
    want: Math.min(plainText(shown).length, max),
    cut: (room) => cutRich(shown, Math.min(room, max)),
    kept: (room) => {
      const most = Math.min(room, max);
      return plainText(shown).length <= most ? plainText(rich).length : keptBy(shown, most);
    },
  };
}
