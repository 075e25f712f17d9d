// Servers, channels and threads as Discord sends them.
import type { Json } from '../json.ts';
import { APPLICATION, BOT, member } from './shapes.ts';

/** A guild with one text channel in which the bot has `permissions`. */
export function guildShape(guild: string, channel: string, permissions: bigint): Json {
  return {
    id: guild,
    name: 'Reading room',
    owner_id: '1',
    icon: null,
    splash: null,
    discovery_splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-GB',
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      {
        id: guild,
        name: '@everyone',
        permissions: permissions.toString(),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    members: [member(BOT, permissions)],
    channels: [channelShape(channel, guild)],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 2,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
  };
}

export const channelShape = (channel: string, guild: string | undefined): Json =>
  guild === undefined
    ? { id: channel, type: 1, recipients: [], last_message_id: null }
    : {
        id: channel,
        type: 0,
        guild_id: guild,
        name: 'general',
        position: 0,
        permission_overwrites: [],
        nsfw: false,
      };

/** A public thread that hangs in a channel. */
export const threadShape = (
  id: string,
  channel: string,
  guild: string | undefined,
  name = 'Talk about it',
): Json => ({
  id,
  type: 11,
  guild_id: guild,
  parent_id: channel,
  owner_id: APPLICATION,
  name,
  last_message_id: null,
  rate_limit_per_user: 0,
  message_count: 0,
  member_count: 1,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2024-01-01T00:00:00.000Z',
    locked: false,
  },
});
