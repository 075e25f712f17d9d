// What the bot may do in a channel, reckoned from its roles and the channel's overwrites.
// https://discord.com/developers/docs/topics/permissions#permission-overwrites
import {
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type GuildChannelType,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord.js';

interface Need {
  /** As Discord's own settings call it. */
  readonly name: string;
  readonly bit: bigint;
  /** Whether nothing can be posted without it. */
  readonly needed: boolean;
}

const NEEDS: readonly Need[] = [
  { name: 'View Channel', bit: PermissionFlagsBits.ViewChannel, needed: true },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, needed: true },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads, needed: false },
  { name: 'Create Public Threads', bit: PermissionFlagsBits.CreatePublicThreads, needed: false },
  { name: 'Embed Links', bit: PermissionFlagsBits.EmbedLinks, needed: false },
  { name: 'Attach Files', bit: PermissionFlagsBits.AttachFiles, needed: false },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory, needed: false },
];

type Place = Pick<APIGuildChannel<GuildChannelType>, 'permission_overwrites'>;

/** The permissions of a member in a channel. */
function permissionsIn(place: Place, guild: APIGuild, member: APIGuildMember, id: string): bigint {
  if (guild.owner_id === id) return ~0n;
  const mine = new Set([...member.roles, guild.id]);
  const base = guild.roles
    .filter((role) => mine.has(role.id))
    .reduce((bits, role) => bits | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const all = place.permission_overwrites ?? [];
  // First everyone's, then those of the roles together, then the member's own.
  const layers = [
    all.filter((one) => one.id === guild.id),
    all.filter((one) => one.type === OverwriteType.Role && one.id !== guild.id && mine.has(one.id)),
    all.filter((one) => one.type === OverwriteType.Member && one.id === id),
  ];
  return layers.reduce((bits, layer) => {
    const deny = layer.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = layer.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}

/** What the bot lacks there. */
export function missingIn(
  place: Place,
  guild: APIGuild,
  member: APIGuildMember,
  id: string,
): readonly Need[] {
  const bits = permissionsIn(place, guild, member, id);
  return NEEDS.filter(({ bit }) => (bits & bit) === 0n);
}
