// The discord.js client as this chat uses it: no privileged intent, no pings, small caches, guarded events.
import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
  SimpleShardingStrategy,
} from 'discord.js';
import { Agent } from 'undici';
import type { Guard } from '../guard.ts';
import { guardDispatch, slowReconnects } from './gateway.ts';
import { type DiscordSettings, timesOf } from './settings.ts';

/** Members and users are kept only while they are useful; the bot's own always, for its permissions. */
const KEPT = 200;

const itself = (one: { readonly id: string; readonly client: Client }): boolean =>
  one.id === one.client.user?.id;

/**
 * Options of the REST side, the same for the bot and for `rowbot register`. The agent is one of the very undici that
 * discord.js uses: the global one belongs to whoever was loaded first, and Slack's is of another version, which
 * doesn't know this one's forms (a file could not be posted).
 */
export const restOptions = (settings: Pick<DiscordSettings, 'apiUrl' | 'times'>): Partial<RESTOptions> => ({
  agent: new Agent(),
  timeout: timesOf(settings).request,
  ...(settings.apiUrl === undefined ? {} : { api: settings.apiUrl }),
});

/**
 * Makes the client; nothing is connected before its login.
 *
 * @param isOver whether we are leaving: what closes then doesn't come back
 */
export function createClient(settings: DiscordSettings, guard: Guard, isOver: () => boolean): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(settings),
    ws: {
      buildStrategy: (manager) => {
        guardDispatch(manager, guard);
        slowReconnects(manager, settings, isOver);
        return new SimpleShardingStrategy(manager);
      },
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 5,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: KEPT, keepOverLimit: itself },
      UserManager: { maxSize: KEPT, keepOverLimit: itself },
    }),
  });
  const { log } = settings;
  client.on(Events.Error, (error) => guard.fault(error, 'client'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'discord: warning'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'discord: connection error'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    // It says so at the end, too.
    if (isOver()) return;
    log.info({ shard }, 'discord: reconnecting');
    settings.onReconnect?.();
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'discord: resumed'));
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn({ route, milliseconds: timeToReset, global }, 'discord: rate limited'),
  );
  client.rest.on('invalidRequestWarning', (data) => log.warn(data, 'discord: many invalid requests'));
  return client;
}
