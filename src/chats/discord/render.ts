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

/**
 * The messages that show a reply, nearly always one. A reply without parts is none: there is nothing to say.
 * What doesn't fit is cut at a word with "…"; story and paragraph stay. Buttons stand under the last message.
 */
export function render(reply: Reply, surface: Surface, say: Say): Rendered[] {
  const drafts = draftsOf(reply.parts, surface.files, surface.embeds ? LIMITS.embedFields : LIMITS.content);
  const { rows, left } = componentsOf(reply, say);
  const rest = left === 0 ? '' : markdown([{ text: say('discord.moreChoices', { count: left }) }]);
  const each = surface.embeds ? BLOCKS.embeds : BLOCKS.plain;
  const groups = batches(drafts, each);
  return groups.map((group, index) => {
    const last = index === groups.length - 1;
    const note = last ? rest : '';
    const content = surface.embeds ? note : contentOf(group);
    const noted =
      surface.embeds || note === ''
        ? content
        : `${cutText(content, LIMITS.content - note.length - 1)}\n${note}`;
    return {
      content: noted,
      embeds: surface.embeds ? embedsOf(group) : [],
      components: last ? rows : [],
      files: group.flatMap(({ picture }) => (picture === null ? [] : [file(picture)])),
    };
  });
}
