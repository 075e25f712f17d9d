// A bot in its chats, from its start to its end.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { shardNumber } from '../chats/discord/shard.ts';
import { UserError } from '../command/index.ts';
import type { Settings } from '../settings.ts';
import { createMetrics } from '../watching/index.ts';
import { openBot } from './bot.ts';
import type { ChatMaker } from './chats.ts';
import type { Kept } from './keep.ts';
import { keepShards } from './keep-shards.ts';
import { openLog } from './log.ts';
import { untilEnding } from './process.ts';

/** Milliseconds until the end comes whatever still runs; posts under way have three, the chats ten seconds. */
const LAST = 14_000;

/** Exit code after a fault of our own (EX_SOFTWARE of sysexits.h). */
const FAULT = 70;

/** Settles when every chat has been given up; one that is leaves the others alone. */
async function untilNoChat(chats: readonly Kept[], log: Logger): Promise<UserError> {
  let left = chats.length;
  const reasons = await Promise.all(
    chats.map(async (chat) => {
      const { message } = await chat.over;
      left -= 1;
      if (left > 0) {
        log.fatal({ chat: chat.name }, `${chat.name}: ${message} The other chats go on.`);
        await chat.stop();
      }
      return message;
    }),
  );
  return new UserError('chats', reasons.join('\n'));
}

export interface ServeParts {
  readonly settings: Settings;
  /** The corpus. */
  readonly folder: string;
  readonly makers: readonly ChatMaker[];
  /** Divides Discord into this many processes. */
  readonly shards: number | null;
}

/** Each shard has a window of its own, at the ports after that of the parent. */
function portOf({ ROWBOT_PORT: port }: Settings): number | undefined {
  const shard = shardNumber();
  return port === undefined || shard === null ? port : port + 1 + shard;
}

/**
 * Runs the chats until somebody ends it.
 *
 * @throws UserError where no chat can go on until something is mended
 */
export async function serve({ settings, folder, makers, shards }: ServeParts): Promise<void> {
  const metrics = createMetrics();
  const log = openLog(settings, metrics.fault);
  const ending = untilEnding(log);
  const script = process.argv[1] ?? '';
  const elsewhere = shards === null ? [] : [await keepShards(settings, shards, script, log)];
  const here = makers.filter(({ name }) => name !== 'discord' || shards === null);
  const ports = { ...settings, ROWBOT_PORT: portOf(settings) };
  const bot = await openBot({ settings: ports, folder, makers: here, elsewhere, log, metrics });
  const end = await Promise.race([ending, untilNoChat(bot.chats, log)]);
  const signal = 'signal' in end ? end.signal : undefined;
  log.info({ signal }, 'stopping');
  const inTime = await Promise.race([bot.stop().then(() => true), wait(LAST, false, { ref: false })]);
  log.info({ inTime }, 'stopped');
  if (end instanceof UserError) throw end;
  if (end.why === 'broken') process.exitCode = FAULT;
}
