// What Slack sends, in the shape in which it sends it, recorded from its documentation and cut to what matters.
import type { Json } from '../json.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  readonly locale: string;
  readonly zone: string;
}

export interface Team {
  readonly id: string;
  readonly domain: string;
}

export const APP = 'A0ROWBOT';

let counter = 0;

/** An id that no other one is. */
export const nextId = (letter: string): string =>
  `${letter}${(100_000 + counter++).toString(36).toUpperCase()}`;

let last = 0;

/** A time stamp as Slack gives a message: later than every one before, also within a microsecond. */
export function nextTs(now = Date.now()): string {
  last = Math.max(last + 1, now * 1000);
  return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
}

export const personShape = (team: Team, person: Person): Json => ({
  id: person.id,
  team_id: team.id,
  name: person.name,
  deleted: false,
  real_name: person.name,
  tz: person.zone,
  tz_label: 'a zone',
  tz_offset: 0,
  profile: { real_name: person.name, display_name: person.name, image_48: 'https://avatars.example/1.png' },
  is_admin: person.admin,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_bot: false,
  locale: person.locale,
});

export interface From {
  readonly team: Team;
  readonly channel: string;
  readonly channelName: string;
  readonly user: Person;
}

/** The form of a slash command, urlencoded on the wire. */
export const commandShape = (from: From, command: string, text: string, responseUrl: string) => ({
  token: 'verification-token',
  team_id: from.team.id,
  team_domain: from.team.domain,
  channel_id: from.channel,
  channel_name: from.channelName,
  user_id: from.user.id,
  user_name: from.user.name,
  command,
  text,
  api_app_id: APP,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: `${nextId('1')}.${nextId('2')}`,
});

const interaction = (from: From) => ({
  user: { id: from.user.id, username: from.user.name, name: from.user.name, team_id: from.team.id },
  api_app_id: APP,
  token: 'verification-token',
  trigger_id: `${nextId('1')}.${nextId('2')}`,
  team: { id: from.team.id, domain: from.team.domain },
  enterprise: null,
  is_enterprise_install: false,
});

/** A button that was pressed, or a menu from which was chosen, under a message; null for the Home tab. */
export const actionShape = (
  from: From,
  action: Json,
  message: Json | null,
  responseUrl: string,
  { metadata = '', ephemeral = false } = {},
) => ({
  type: 'block_actions',
  ...interaction(from),
  ...(message === null
    ? {
        container: { type: 'view', view_id: nextId('V') },
        view: { id: nextId('V'), type: 'home', private_metadata: metadata },
      }
    : {
        container: {
          type: 'message',
          message_ts: message['ts'],
          channel_id: from.channel,
          is_ephemeral: ephemeral,
        },
        channel: { id: from.channel, name: from.channelName },
        // Slack doesn't hand on a message that is there for one person alone.
        ...(ephemeral ? {} : { message }),
        response_url: responseUrl,
      }),
  actions: [{ block_id: 'b0', action_ts: nextTs(), ...action }],
});

export const suggestionShape = (from: From, actionId: string, value: string) => ({
  type: 'block_suggestion',
  ...interaction(from),
  container: { type: 'message', message_ts: nextTs(), channel_id: from.channel, is_ephemeral: true },
  channel: { id: from.channel, name: from.channelName },
  action_id: actionId,
  block_id: 'b0',
  value,
});

export const shortcutShape = (from: From, callbackId: string, message: Json, responseUrl: string) => ({
  type: 'message_action',
  ...interaction(from),
  action_ts: nextTs(),
  callback_id: callbackId,
  channel: { id: from.channel, name: from.channelName },
  message_ts: message['ts'],
  message,
  response_url: responseUrl,
});

export const eventShape = (team: Team, event: Json) => ({
  token: 'verification-token',
  team_id: team.id,
  api_app_id: APP,
  event,
  type: 'event_callback',
  event_id: nextId('Ev'),
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: team.id, user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
});

export const messageShape = (draft: {
  readonly user: string;
  readonly text: string;
  readonly ts?: string;
  readonly thread?: string | undefined;
}): Json & { ts: string } => ({
  type: 'message',
  user: draft.user,
  text: draft.text,
  ts: draft.ts ?? nextTs(),
  client_msg_id: nextId('c'),
  ...(draft.thread === undefined ? {} : { thread_ts: draft.thread }),
});
