// A reply's actions as buttons; where there are more than fit, the items of its lists move into menus.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Action, encodeAction, type Reply, type Say } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { visible } from '../visible.ts';
import { LIMITS } from './limits.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const MENU_PREFIX = 'choose:';

/** Whether a custom id belongs to a menu, whose chosen value is the call. */
export const isMenu = (customId: string): boolean => customId.startsWith(MENU_PREFIX);

const label = (action: Action, limit: number): string => cutText(visible(action.label).trim(), limit) || '…';

/** What an action asks for, each once: Discord refuses a message in which an id is there twice. */
function once(actions: readonly Action[], taken: Set<string>): { action: Action; id: string }[] {
  return actions.flatMap((action) => {
    const id = encodeAction(action);
    if (taken.has(id)) return [];
    taken.add(id);
    return [{ action, id }];
  });
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

function buttonRows(actions: readonly { action: Action; id: string }[]): Row[] {
  return chunks(actions, LIMITS.buttonsInRow).map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map(
      ({ action, id }): APIButtonComponentWithCustomId => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: label(action, LIMITS.buttonLabel),
        custom_id: id,
      }),
    ),
  }));
}

function menuRows(actions: readonly { action: Action; id: string }[], say: Say): Row[] {
  return chunks(actions, LIMITS.menuOptions).map((some, index) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `${MENU_PREFIX}${index}`,
        placeholder: cutText(say('discord.choose'), LIMITS.menuPlaceholder),
        options: some.map(
          ({ action, id }): APISelectMenuOption => ({ label: label(action, LIMITS.menuLabel), value: id }),
        ),
      },
    ],
  }));
}

/**
 * The rows under a reply: the choices of its lists first, then its own actions.
 *
 * @returns the rows, and how many actions found no room in them
 */
export function componentsOf(reply: Reply, say: Say): { readonly rows: Row[]; readonly left: number } {
  const taken = new Set<string>();
  const chosen = reply.parts.flatMap((part) => (part.type === 'list' ? part.items : []));
  const items = once(
    chosen.flatMap(({ action }) => (action === undefined ? [] : [action])),
    taken,
  );
  const own = once(reply.actions, taken);
  const asButtons = [...buttonRows(items), ...buttonRows(own)];
  if (asButtons.length <= LIMITS.rows) return { rows: asButtons, left: 0 };
  const ownRows = buttonRows(own).slice(0, LIMITS.rows - 1);
  const menus = menuRows(items, say).slice(0, LIMITS.rows - ownRows.length);
  const shown = ownRows.length * LIMITS.buttonsInRow + menus.length * LIMITS.menuOptions;
  return { rows: [...menus, ...ownRows], left: Math.max(0, items.length + own.length - shown) };
}
