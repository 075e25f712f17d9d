// Discord in several processes, kept like one chat: this process starts them and starts them again.
import type { Logger } from 'pino';
import { UserError } from '../command/index.ts';
import type { Settings } from '../settings.ts';
import type { Kept } from './keep.ts';

/** Milliseconds that a shard has for its end: it drains for ten seconds itself. */
const DRAIN = 11_000;

/**
 * Starts the shards.
 *
 * @param script the program; each shard runs `rowbot start` as one of several
 * @throws UserError where Discord is not configured
 */
export async function keepShards(
  settings: Settings,
  count: number,
  script: string,
  log: Logger,
): Promise<Kept> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  if (token === undefined)
    throw new UserError(
      'settings',
      'DISCORD_TOKEN is missing: --shards divides Discord alone. Put it into .env.',
    );
  const { createShards } = await import('../chats/discord/index.ts');
  let onLost: (reason: UserError) => void = () => undefined;
  const over = new Promise<UserError>((resolve) => {
    onLost = resolve;
  });
  const shards = createShards({ token, apiUrl, log, count, script, args: ['start'], onLost });
  shards.start().then(
    () => log.info({ shards: count }, 'discord: all shards ready'),
    (error: unknown) => {
      // A stop ends the waiting.
      if (error instanceof Error && error.name === 'AbortError') return;
      if (error instanceof UserError) return onLost(error);
      log.error({ err: error, what: 'start discord' }, 'discord: the shards could not be started');
    },
  );
  return {
    name: 'discord',
    chat: () => null,
    connected: shards.connected,
    over,
    stop: () => shards.stop(DRAIN),
  };
}
