// A bot in its chats, from its start to its end.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { UserError } from '../command/index.ts';
import type { Settings } from '../settings.ts';
import { createMetrics } from '../watching/index.ts';
import { openBot } from './bot.ts';
import type { ChatMaker } from './chats.ts';
import type { Kept } from './keep.ts';
import { openLog } from './log.ts';
import { untilEnding } from './process.ts';

/** Milliseconds until the end comes whatever still runs; the chats themselves drain for ten seconds. */
const LAST = 12_000;

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

/**
 * Runs the chats until somebody ends it.
 *
 * @throws UserError where no chat can go on until something is mended
 */
export async function serve(settings: Settings, folder: string, makers: readonly ChatMaker[]): Promise<void> {
  const metrics = createMetrics();
  const log = openLog(settings, metrics.fault);
  const ending = untilEnding(log);
  const bot = await openBot({ settings, folder, makers, log, metrics });
  const end = await Promise.race([ending, untilNoChat(bot.chats, log)]);
  const signal = 'signal' in end ? end.signal : undefined;
  log.info({ signal }, 'stopping');
  const inTime = await Promise.race([bot.stop().then(() => true), wait(LAST, false, { ref: false })]);
  log.info({ inTime }, 'stopped');
  if (end instanceof UserError) throw end;
  if (end.why === 'broken') process.exitCode = FAULT;
}
