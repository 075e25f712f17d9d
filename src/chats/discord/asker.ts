// Who asks, and where, as Discord tells it.
import {
  type BaseInteraction,
  type Channel,
  ChannelType,
  GuildMember,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker } from '../../command/index.ts';

/** A thread's settings are those of the channel it hangs in. */
function placeOf(channel: Channel | null, id: string): Pick<Asker, 'channel' | 'thread'> {
  return channel?.isThread() === true
    ? { channel: channel.parentId ?? id, thread: id }
    : { channel: id, thread: null };
}

/** Whether the bot is no member of the place: somebody has it with them. */
const isGuest = ({ context, guildId, authorizingIntegrationOwners: owners }: BaseInteraction): boolean =>
  context === InteractionContextType.PrivateChannel || (guildId !== null && owners.guildId === null);

const FORUMS: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

const isInForum = (channel: Channel | null): boolean =>
  channel?.isThread() === true && FORUMS.has(channel.parent?.type);

/** The asker of an interaction. In a direct message with the bot a person manages their own place. */
export function askerOf(interaction: BaseInteraction): Asker {
  const direct = interaction.context === InteractionContextType.BotDM;
  const permissions = interaction.memberPermissions;
  const manages = permissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const guest = isGuest(interaction);
  const barred = guest ? 'guest' : isInForum(interaction.channel) ? 'forum' : null;
  return {
    chat: 'discord',
    workspace: interaction.guildId,
    ...placeOf(interaction.channel, interaction.channelId ?? interaction.user.id),
    person: interaction.user.id,
    name:
      interaction.member instanceof GuildMember
        ? interaction.member.displayName
        : interaction.user.displayName,
    administrator: manages || direct,
    locale: interaction.locale,
    zone: null,
    direct,
    ...(barred === null ? {} : { barred }),
    unheard: guest && permissions?.has(PermissionFlagsBits.UseExternalApps) === false,
  };
}

/** The asker of a message. A message carries no language of its own: the server's is the nearest. */
export function authorOf(message: Message): Asker {
  const direct = message.guildId === null;
  return {
    chat: 'discord',
    workspace: message.guildId,
    ...placeOf(message.channel, message.channelId),
    person: message.author.id,
    name: message.member?.displayName ?? message.author.displayName,
    administrator: direct || (message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false),
    locale: message.guild?.preferredLocale ?? 'en-GB',
    zone: null,
    direct,
    ...(isInForum(message.channel) ? { barred: 'forum' as const } : {}),
  };
}
