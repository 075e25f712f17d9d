// The chats that .env configures. Each one's library is loaded only when it is.
import type { Logger } from 'pino';
import type { Chat } from '../chats/chat.ts';
import { isShard } from '../chats/discord/shard.ts';
import type { UserError } from '../command/index.ts';
import type { Settings } from '../settings.ts';
import type { House } from './house.ts';
import { slackAccess, slackTransport } from './slack.ts';

/** What a chat is told about, and tells of. */
interface Hooks {
  readonly house: House;
  readonly log: Logger;
  /** The connection has gone for good and somebody must mend it. */
  readonly onLost: (reason: UserError) => void;
  readonly onReconnect: () => void;
}

/** A chat that can be made, again and again. */
export interface ChatMaker {
  readonly name: Chat['name'];
  make(hooks: Hooks): Promise<Chat>;
}

type Configured = (settings: Settings) => ChatMaker | null;

const discord: Configured = (settings) => {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: apiUrl } = settings;
  if (token === undefined || applicationId === undefined) return null;
  return {
    name: 'discord',
    make: async ({ house: _, ...hooks }) => {
      const { createDiscord } = await import('../chats/discord/index.ts');
      return createDiscord({ token, applicationId, apiUrl, ...hooks });
    },
  };
};

const slack: Configured = (settings) => {
  const transport = slackTransport(settings);
  if (transport === null) return null;
  return {
    name: 'slack',
    make: async ({ house, ...hooks }) => {
      const { createSlack } = await import('../chats/slack/index.ts');
      const { homeOf } = await import('./home.ts');
      return createSlack({
        transport,
        access: slackAccess(settings, house),
        apiUrl: settings.SLACK_API_URL,
        deliveries: { claim: async (...claim) => (await house.store()).deliveries.claim(...claim) },
        ...homeOf(house, hooks.log),
        ...hooks,
      });
    },
  };
};

const ALL: readonly Configured[] = [discord, slack];

/** The chats to start, in the order in which they are started. */
export const configuredChats = (settings: Settings): ChatMaker[] =>
  ALL.map((configured) => configured(settings))
    .filter((maker) => maker !== null)
    // The parent of the shards runs the other chats.
    .filter(({ name }) => name === 'discord' || !isShard());
