// Logs in, with a time limit, and says in one sentence what is wrong where it can't.
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import { UserError } from '../../command/index.ts';
import { AwayError } from '../chat.ts';

/** What each close of the gateway for good means for the person who runs the bot. */
const LOST: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses this shard: start all shards with the same number of them.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for one connection: start it with more shards (rowbot start --shards N).',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks to this version: update Rowbot.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord no longer speaks to this version: update Rowbot.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses what the bot asks to see: update Rowbot, which needs no privileged intent.',
};

/** What a close for good means, as an error for the person who runs the bot. */
export const lostBy = (code: number): UserError =>
  new UserError('discord-lost', LOST[code] ?? `Discord closed the connection for good (${code}).`);

function explained(error: unknown): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return lostBy(GatewayCloseCodes.AuthenticationFailed);
  if (error instanceof UserError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new AwayError(
    'discord-away',
    `Discord can’t be reached (${words}). Check the connection and DISCORD_API_URL, if it is set.`,
  );
}

/**
 * Settles when every shard of this process is ready.
 *
 * @param limit milliseconds
 * @param leave ends what has been begun
 * @throws UserError
 */
export async function connect(
  client: Client,
  token: string,
  limit: number,
  leave: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(lostBy(code)));
    timer = setTimeout(() => {
      const seconds = Math.round(limit / 1000);
      reject(
        new AwayError(
          'discord-away',
          `Discord didn’t let the bot in within ${seconds} s. Check the connection, and https://discordstatus.com.`,
        ),
      );
    }, limit);
  });
  try {
    await Promise.all([ready, client.login(token)]);
  } catch (error) {
    await leave();
    throw explained(error);
  } finally {
    clearTimeout(timer);
  }
}
