// A reply as Slack messages, within every limit: blocks to look at, plain words beside them, and pictures as files.
import type { types } from '@slack/bolt';
import type { Picture, Reply, Say } from '../../command/index.ts';
import { type Draft, draftsOf } from '../draft.ts';
import { blocksOf, smallPrint } from './blocks.ts';
import { componentsOf } from './components.ts';
import { fallbackOf } from './fallback.ts';
import { LIMITS } from './limits.ts';

/** What can be shown where the message goes. */
export interface Surface {
  /** Files are seen by everybody in a channel: an answer for one person tells its picture in words. */
  readonly files: boolean;
  /** Nobody else reads along. */
  readonly alone: boolean;
}

/** A conversation of one person with the bot, to which no file is sent. */
export const ALONE: Surface = { files: false, alone: true };

export interface Rendered {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  readonly pictures: readonly Picture[];
}

/** Drafts in one message: each takes at most three blocks, the buttons five. */
const DRAFTS = 12;
/** One field is one line; a card has no more of them than Slack has room for. */
const FIELDS = 40;

function batches(drafts: readonly Draft[]): Draft[][] {
  const all: Draft[][] = [];
  for (let at = 0; at < drafts.length; at += DRAFTS) all.push(drafts.slice(at, at + DRAFTS));
  return all;
}

/**
 * The messages that show a reply, nearly always one. A reply without parts is none: there is nothing to say.
 * What doesn't fit is cut at a word with "…", and a button reads on; story and paragraph stay. Buttons stand under the
 * last message.
 */
export function render(reply: Reply, { files, alone }: Surface, say: Say): Rendered[] {
  const all = batches(draftsOf(reply.parts, files, FIELDS));
  const groups = all.slice(0, LIMITS.messages).map((group) => ({ group, ...blocksOf(group) }));
  const readOn = groups.flatMap(({ rest }) => rest);
  const { rows, left } = componentsOf({ ...reply, actions: [...readOn, ...reply.actions] }, alone, say);
  const dropped = all.slice(LIMITS.messages).reduce((sum, group) => sum + group.length, 0);
  const notes = [
    ...(dropped > 0 ? [say('slack.moreParts', { count: dropped })] : []),
    ...(left > 0 ? [say('slack.moreChoices', { count: left })] : []),
  ];
  return groups.map(({ group, blocks }, index) => {
    const last = index === groups.length - 1;
    return {
      text: fallbackOf(group),
      blocks: [...blocks, ...(last ? [...notes.map(smallPrint), ...rows] : [])],
      pictures: group.flatMap(({ picture }) => (picture === null ? [] : [picture])),
    };
  });
}

/** A reply as the blocks of the Home tab. */
export function renderHome(reply: Reply, say: Say): types.KnownBlock[] {
  const drafts = draftsOf(reply.parts, false, FIELDS);
  const room = Math.floor((LIMITS.homeBlocks - LIMITS.rows) / 3);
  const { blocks, rest } = blocksOf(drafts.slice(0, room));
  const { rows } = componentsOf({ ...reply, actions: [...rest, ...reply.actions] }, true, say);
  return [...blocks, ...rows].slice(0, LIMITS.homeBlocks);
}
