// Discord as a chat: connects, hands what people ask to the desk, shows what comes back, and posts.
import { type Client, Events, Status } from 'discord.js';
import { createOnce, type Desk } from '../../command/index.ts';
import type { Capabilities, Chat, Target } from '../chat.ts';
import { createGuard } from '../guard.ts';
import { Running } from '../running.ts';
import { Seen } from '../seen.ts';
import { createClient } from './client.ts';
import { connect, lostBy } from './connect.ts';
import { onInteraction } from './interactions.ts';
import { onMessage } from './messages.ts';
import { post, posted, tell } from './post.ts';
import { type DiscordSettings, timesOf } from './settings.ts';
import { isOver } from './trouble.ts';

const CAPABILITIES: Capabilities = {
  autocomplete: true,
  buttons: true,
  pictures: true,
  privateReplies: true,
  commandsInThreads: true,
};

/** Whether every shard of this process is connected. */
const isConnected = (client: Client): boolean =>
  client.isReady() &&
  client.ws.shards.size > 0 &&
  client.ws.shards.every(({ status }) => status === Status.Ready);

/** Makes the Discord chat; nothing is connected before its start. */
export function createDiscord(settings: DiscordSettings): Chat {
  const { log } = settings;
  const times = timesOf(settings);
  const guard = createGuard({ log, chat: 'discord', isLate: isOver });
  let over = false;
  const client = createClient(settings, guard, () => over);
  client.rest.setToken(settings.token);
  const running = new Running();
  const leave = async (): Promise<void> => {
    over = true;
    await client.destroy();
  };

  return {
    name: 'discord',
    capabilities: CAPABILITIES,
    connected: () => isConnected(client),
    async start(desk: Desk): Promise<void> {
      const tools = { desk, guard, running, times, seen: new Seen(), tells: createOnce(times.noteAgain) };
      const interaction = guard.listener('interaction', onInteraction);
      const message = guard.listener('message', onMessage);
      client.on(Events.InteractionCreate, (event) => interaction(event, tools));
      client.on(Events.MessageCreate, (event) => message(event, tools));
      await connect(client, settings.token, times.login, leave);
      client.on(Events.ShardDisconnect, ({ code }, shard) => {
        const reason = lostBy(code);
        log.fatal({ shard, code }, `discord: ${reason.message}`);
        settings.onLost?.(reason);
      });
      log.info({ guilds: client.guilds.cache.size }, 'discord: ready');
    },
    async stop(): Promise<void> {
      const left = await running.drain(times.drain);
      if (left > 0) log.warn({ left }, 'discord: stopped before everything was answered');
      await leave();
    },
    post: (target: Target, reply, key) => running.track(post(client.rest, target, reply, key)),
    posted: (target: Target, key, since) => posted(client.rest, target, key, since),
    tell: (person, reply, key) => running.track(tell(client.rest, person, reply, key)),
  };
}
