// A reply's actions as buttons; where there are more than fit, the items of its lists move into menus.
import type { types } from '@slack/bolt';
import { type Action, type Reply, type Say, writeAction } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { visible } from '../visible.ts';
import { LIMITS } from './limits.ts';

/** What begins the action_id of a button, whose value is the call; and of a menu, whose chosen option is. */
export const BUTTON = 'call:';
export const MENU = 'choose:';

/** Words that are shown as they are. */
export const plainTextObject = (words: string, limit: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: cutText(visible(words).trim(), limit) || '…',
  emoji: false,
});

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What an action asks for, each once. */
function once(actions: readonly Action[], taken: Set<string>): Choice[] {
  return actions.flatMap((action) => {
    const { label } = action;
    const value = writeAction(action);
    if (taken.has(value)) return [];
    taken.add(value);
    return [{ label, value }];
  });
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

const buttonRows = (choices: readonly Choice[], kind: string): types.ActionsBlock[] =>
  chunks(choices, LIMITS.buttonsInRow).map((row, r) => ({
    type: 'actions',
    elements: row.map(({ label, value }, c) => ({
      type: 'button',
      action_id: `${BUTTON}${kind}${r}.${c}`,
      text: plainTextObject(label, LIMITS.buttonText),
      value,
    })),
  }));

const menuRows = (choices: readonly Choice[], say: Say): types.ActionsBlock[] =>
  chunks(
    choices.filter(({ value }) => value.length <= LIMITS.optionValue),
    LIMITS.menuOptions,
  ).map((some, index) => ({
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: `${MENU}${index}`,
        placeholder: plainTextObject(say('slack.choose'), LIMITS.placeholder),
        options: some.map(({ label, value }) => ({
          text: plainTextObject(label, LIMITS.optionText),
          value,
        })),
      },
    ],
  }));

const sizeOf = (rows: readonly types.ActionsBlock[]): number =>
  rows.reduce(
    (sum, { elements }) =>
      sum +
      elements.reduce(
        (count, one) => count + (one.type === 'static_select' ? (one.options?.length ?? 0) : 1),
        0,
      ),
    0,
  );

/**
 * The rows under a reply: the choices of its lists first, then its own actions.
 *
 * @param alone whether nobody else reads along
 * @returns the rows, and how many actions found no room in them
 */
export function componentsOf(
  reply: Reply,
  alone: boolean,
  say: Say,
): { readonly rows: types.ActionsBlock[]; readonly left: number } {
  const taken = new Set<string>();
  const wanted = ({ amongOthers }: Action): boolean => !(alone && amongOthers === true);
  const chosen = reply.parts.flatMap((part) => (part.type === 'list' ? part.items : []));
  const items = once(
    chosen.flatMap(({ action }) => (action === undefined ? [] : [action])).filter(wanted),
    taken,
  );
  const own = once(reply.actions.filter(wanted), taken);
  const buttons = [...buttonRows(items, 'item'), ...buttonRows(own, 'own')];
  const ownRows = buttonRows(own, 'own').slice(0, LIMITS.rows - 1);
  const rows =
    buttons.length <= LIMITS.rows
      ? buttons
      : [...menuRows(items, say).slice(0, LIMITS.rows - ownRows.length), ...ownRows];
  return { rows, left: items.length + own.length - sizeOf(rows) };
}
