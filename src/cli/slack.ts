// How .env configures Slack: over a socket or by HTTP, for one workspace or for many.
import type { Access, Transport } from '../chats/slack/index.ts';
import type { Settings } from '../settings.ts';
import type { House } from './house.ts';

/** The way Slack reaches the bot; null where Slack is not configured. Without a public address it is the socket. */
export function slackTransport(settings: Settings): Transport | null {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_PORT } = settings;
  if (SLACK_CLIENT_ID === undefined && SLACK_BOT_TOKEN !== undefined && SLACK_APP_TOKEN !== undefined)
    return { mode: 'socket', appToken: SLACK_APP_TOKEN };
  return SLACK_SIGNING_SECRET === undefined
    ? null
    : { mode: 'http', signingSecret: SLACK_SIGNING_SECRET, port: SLACK_PORT };
}

/** Whose tokens the bot uses: those of all workspaces that install it where a client is set, else its own. */
export function slackAccess(settings: Settings, { store }: Pick<House, 'store'>): Access {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_BOT_TOKEN } = settings;
  if (SLACK_CLIENT_ID === undefined) return { kind: 'token', token: SLACK_BOT_TOKEN ?? '' };
  const key = (id: string): string => `slack/${id}`;
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET ?? '',
    stateSecret: SLACK_STATE_SECRET ?? '',
    installations: {
      find: async (id) => (await store()).installations.find(key(id)),
      save: async (id, value) => (await store()).installations.save(key(id), value),
      delete: async (id) => (await store()).installations.delete(key(id)),
    },
  };
}
