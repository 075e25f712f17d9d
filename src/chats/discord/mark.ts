// A post carries a mark made from its key, so that it can be found again in the channel's history:
// in a button's id where it has a button, else in small print. (Discord keeps no nonce in its history.)

import { createHash } from 'node:crypto';
import type { APIEmbed } from 'discord.js';
import type { Say } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import type { Row } from './components.ts';
import { LIMITS } from './limits.ts';
import type { Rendered } from './render.ts';

/** Stands in no id that `encodeAction` makes: it would be written `%7E` there. */
const SIGN = '~';
const LENGTH = 12;

/** The nonce for a key: the same for the same key, 24 characters. */
export const nonceOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 24);

const markOf = (key: string): string => nonceOf(key).slice(0, LENGTH);

/** A button's id without the mark. */
export const unmarked = (customId: string): string => customId.split(SIGN)[0] ?? customId;

/** The rows with the mark in the first button that has room for it, or null where none has. */
function markedRows(rows: readonly Row[], mark: string): Row[] | null {
  let done = false;
  const marked = rows.map(
    (row): Row => ({
      ...row,
      components: row.components.map((component) => {
        if (done || !('custom_id' in component)) return component;
        if (component.custom_id.length + SIGN.length + mark.length > LIMITS.customId) return component;
        done = true;
        return { ...component, custom_id: `${component.custom_id}${SIGN}${mark}` };
      }),
    }),
  );
  return done ? marked : null;
}

/** A message that carries the mark of a key. */
export function marked(message: Rendered, key: string, say: Say): Rendered {
  const mark = markOf(key);
  const components = markedRows(message.components, mark);
  if (components !== null) return { ...message, components };
  const words = say('discord.reference', { key: mark });
  const content = cutText(message.content, LIMITS.content - words.length - 4);
  return { ...message, content: `${content}${content === '' ? '' : '\n'}-# ${words}` };
}

interface Kept {
  readonly content: string;
  readonly nonce?: string | number;
  readonly embeds: readonly APIEmbed[];
  readonly components?: readonly unknown[];
}

/** Whether a message of the history is the post with this key. */
export function carries(message: Kept, key: string): boolean {
  const mark = markOf(key);
  return (
    message.nonce === nonceOf(key) ||
    message.content.includes(mark) ||
    JSON.stringify(message.components ?? []).includes(`${SIGN}${mark}`)
  );
}
