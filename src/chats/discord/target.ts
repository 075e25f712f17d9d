// The message whose menu was used, and the words that it holds for a command.
import type { Message, MessageContextMenuCommandInteraction, MessageSnapshot } from 'discord.js';

/** Its own words, or those of its embeds where it has none. */
const ownWords = ({ content, embeds }: Message | MessageSnapshot): string[] => {
  const said = content ?? '';
  return said === '' ? (embeds ?? []).map(({ description }) => description ?? '') : [said];
};

/** The words of the message, with those of one that it forwards; empty where there are none. */
export const wordsOf = ({ targetMessage }: MessageContextMenuCommandInteraction): string =>
  [targetMessage, ...targetMessage.messageSnapshots.values()].flatMap(ownWords).join('\n').trim();
