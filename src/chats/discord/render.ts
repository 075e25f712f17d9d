// A reply as Discord messages, within every limit: embeds where they are allowed, plain text where they are not.

import type { APIEmbed } from 'discord.js';
import type { Picture, Reply, Say } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { type Draft, draftsOf } from '../draft.ts';
import { visible } from '../visible.ts';
import { componentsOf, type Row } from './components.ts';
import { embedsOf } from './embeds.ts';
import { LIMITS } from './limits.ts';
import { markdown } from './markup.ts';
import { contentOf } from './plain-message.ts';

/** What the bot may show where the message goes. */
export interface Surface {
  readonly embeds: boolean;
  readonly files: boolean;
}

interface RenderedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
}

export interface Rendered {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  readonly files: readonly RenderedFile[];
}

const file = ({ name, png, alt }: Picture): RenderedFile => ({
  name,
  bytes: png,
  alt: cutText(visible(alt), LIMITS.altText),
});

/** Blocks that one message holds. Plain text has a third of an embed's room. */
const BLOCKS = { embeds: LIMITS.embeds, plain: 3 } as const;

function batches(drafts: readonly Draft[], size: number): Draft[][] {
  const all: Draft[][] = [];
  for (let at = 0; at < drafts.length; at += size) all.push(drafts.slice(at, at + size));
  return all;
}

/** Content with a note below it, which stays whole. */
const noted = (content: string, note: string): string =>
  content === '' ? note : `${cutText(content, LIMITS.content - note.length - 1)}\n${note}`;

/**
 * The messages that show a reply, nearly always one. A reply without parts is none: there is nothing to say.
 * What doesn't fit is cut at a word with "…", and a button reads on; story and paragraph stay. Buttons stand under the
 * last message.
 */
export function render(reply: Reply, surface: Surface, say: Say): Rendered[] {
  const drafts = draftsOf(reply.parts, surface.files, surface.embeds ? LIMITS.embedFields : LIMITS.content);
  const groups = batches(drafts, surface.embeds ? BLOCKS.embeds : BLOCKS.plain).map((group) => ({
    pictures: group.flatMap(({ picture }) => (picture === null ? [] : [picture])),
    ...(surface.embeds ? { content: '', ...embedsOf(group) } : { embeds: [], ...contentOf(group) }),
  }));
  const readOn = groups.flatMap(({ rest }) => rest);
  const { rows, left } = componentsOf({ ...reply, actions: [...readOn, ...reply.actions] }, say);
  const note = left === 0 ? '' : markdown([{ text: say('discord.moreChoices', { count: left }) }]);
  return groups.map(({ content, embeds, pictures }, index) => {
    const last = index === groups.length - 1;
    return {
      content: last && note !== '' ? noted(content, note) : content,
      embeds,
      components: last ? rows : [],
      files: pictures.map(file),
    };
  });
}
