// Objects as Discord sends them: guilds, channels, people, members and the outer shape of an interaction.
import type { Json } from '../json.ts';
import { channelShape } from './places.ts';
import { snowflake } from './snowflake.ts';

export const APPLICATION = '1000000000000000001';
export const BOT = {
  id: APPLICATION,
  username: 'Rowbot',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};

/** Permission bits, as in Discord's reference. */
export const PERMISSION = {
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
  useExternalApps: 1n << 50n,
} as const;

export const USUAL = Object.entries(PERMISSION)
  .filter(([name]) => name !== 'manageGuild')
  .reduce((bits, [, bit]) => bits | bit, 0n);

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: string | null;
  readonly bot: boolean;
}

export const person = (username: string, { bot = false } = {}): Person => ({
  id: snowflake(),
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot,
});

export interface Place {
  readonly guild: string | undefined;
  readonly channel: string;
}

export const member = (user: Person | typeof BOT, permissions: bigint): Json => ({
  user,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: permissions.toString(),
});

export interface From extends Place {
  readonly user: Person;
  readonly locale?: string;
  /** What the person may do there. */
  readonly permissions?: bigint;
  /** What the bot may do there. */
  readonly appPermissions?: bigint;
  /** 0 guild, 1 direct message with the bot, 2 other direct messages and groups. */
  readonly context?: 0 | 1 | 2;
}

/** The outside of an interaction, whatever is in it. */
export function interactionShape(
  from: From,
  type: number,
  data: Json,
  more: Json = {},
): Json & { id: string; token: string } {
  const { guild, channel, user, locale = 'en-GB', permissions = USUAL, appPermissions = USUAL } = from;
  const context = from.context ?? (guild === undefined ? 1 : 0);
  const who = guild === undefined ? { user } : { guild_id: guild, member: member(user, permissions) };
  const id = snowflake();
  return {
    id,
    application_id: APPLICATION,
    type,
    token: `token-${id}`,
    version: 1,
    channel_id: channel,
    channel: channelShape(channel, guild),
    app_permissions: appPermissions.toString(),
    locale,
    guild_locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: guild === undefined ? { 1: user.id } : { 0: guild },
    attachment_size_limit: 10_485_760,
    context,
    ...who,
    data,
    ...more,
  };
}

export interface MessageDraft extends Place {
  readonly id?: string;
  readonly author: Person | typeof BOT;
  readonly content: string;
  readonly mentions?: readonly (Person | typeof BOT)[];
  readonly reference?: Json | undefined;
  readonly webhook?: string;
}

export function messageShape(draft: MessageDraft, more: Json = {}): Json & { id: string } {
  const id = draft.id ?? snowflake();
  const answers = draft.reference;
  return {
    id,
    type: answers === undefined ? 0 : 19,
    channel_id: draft.channel,
    author: draft.author,
    content: draft.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: draft.mentions ?? [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...(draft.webhook === undefined ? {} : { webhook_id: draft.webhook }),
    ...(answers === undefined
      ? {}
      : {
          referenced_message: answers,
          message_reference: {
            message_id: answers['id'],
            channel_id: draft.channel,
            guild_id: draft.guild,
            type: 0,
          },
        }),
    ...more,
  };
}
