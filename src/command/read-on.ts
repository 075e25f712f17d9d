// Reads on where a chat had to cut: a card that goes on from a place in its body, and the way from there.
import type { Action, Call } from './action.ts';
import type { Card, Rest } from './reply.ts';
import { plain, plainText, type RichText } from './rich-text.ts';
import type { Say } from './texts/index.ts';

/** What stands between two paragraphs of a body, in what a chat shows and in the count of code units. */
export const PARAGRAPH_BREAK = '\n\n';

/** A card whose whole body this call shows, from wherever its option `from` says. */
export const readable = (card: Card, call: Call, say: Say): Card => ({
  ...card,
  rest: { label: say('button.readOn'), call, from: 0 },
});

function without(body: readonly RichText[], units: number): RichText[] {
  let left = units;
  return body.flatMap((paragraph) => {
    const { length } = plainText(paragraph);
    const skipped = Math.min(left, length);
    left = Math.max(0, left - length - PARAGRAPH_BREAK.length);
    if (skipped === length) return [];
    let over = skipped;
    return [
      paragraph.flatMap((run) => {
        const cut = Math.min(over, run.text.length);
        over -= cut;
        if (cut === 0) return [run];
        const text = run.text.slice(cut).trimStart();
        return text === '' ? [] : [{ ...run, text }];
      }),
    ];
  });
}

/** The card without the first code units of its body, and without what stands beside it; the whole where none are left. */
export function continued(card: Card, from: number, say: Say): Card {
  const body = without(card.body, from);
  if (from <= 0 || body.length === 0) return card;
  const rest = card.rest === undefined ? {} : { rest: { ...card.rest, from } };
  return { ...card, ...rest, note: plain(say('card.continued')), body, fields: [] };
}

/**
 * The button that reads on.
 *
 * @param kept code units of this body that are shown
 */
export const readOn = ({ label, call, from }: Rest, kept: number): Action => ({
  label,
  call: { command: call.command, options: { ...call.options, from: String(from + kept) } },
  // Once somebody reads on, one page takes the place of the other.
  inPlace: from > 0,
});
