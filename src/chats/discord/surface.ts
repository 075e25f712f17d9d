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

/** For an answer in the channel of a message; null where the bot may not write at all. */
export function surfaceFor(message: Message): Surface | null {
  const { channel } = message;
  if (channel.isDMBased()) return EVERYTHING;
  const permissions = channel.permissionsFor(message.client.user);
  if (permissions === null) return null;
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return permissions.has([PermissionFlagsBits.ViewChannel, write]) ? surfaceOf(permissions) : null;
}
