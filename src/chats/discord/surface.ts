// What the bot may do where it is about to write.
import {
  type BaseInteraction,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Surface } from './render.ts';

const EVERYTHING: Surface = { embeds: true, files: true };

const surfaceOf = (permissions: Readonly<PermissionsBitField>): Surface => ({
  embeds: permissions.has(PermissionFlagsBits.EmbedLinks),
  files: permissions.has(PermissionFlagsBits.AttachFiles),
});

/** For the answer to an interaction, which itself is always allowed. */
export const surfaceIn = (interaction: BaseInteraction): Surface =>
  interaction.guildId === null ? EVERYTHING : surfaceOf(interaction.appPermissions);

/** What the bot may do in the channel of a message. */
export interface ChannelSurface extends Surface {
  /** Whether an answer may hang under the message: Discord allows it only where the bot may read back. */
  readonly replies: boolean;
}

/** For an answer in the channel of a message; null where the bot may not write at all. */
export function surfaceFor(message: Message): ChannelSurface | null {
  const { channel } = message;
  if (channel.isDMBased()) return { ...EVERYTHING, replies: true };
  const permissions = channel.permissionsFor(message.client.user);
  if (permissions === null) return null;
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!permissions.has([PermissionFlagsBits.ViewChannel, write])) return null;
  const replies = permissions.has(PermissionFlagsBits.ReadMessageHistory);
  return { ...surfaceOf(permissions), replies };
}
