// `rowbot start --shards N`: a parent process that starts one process for each shard, and starts it again when it dies.
// Discord requires shards from 2,500 servers on. No shard keeps anything that another one needs.
import { type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';

export interface ShardSettings {
  readonly token: string;
  readonly log: Logger;
  /** Explicit: discord.js would ask the public host for a recommendation. */
  readonly count: number;
  /** The script that each shard runs, with its arguments; discord.js tells it its number by the environment. */
  readonly script: string;
  readonly args: readonly string[];
  /** Arguments for Node itself. */
  readonly execArgv?: readonly string[];
  /** Milliseconds between two starts; Discord takes one identify in 5 s unless it grants more. */
  readonly delay?: number;
}

export interface Shards {
  /** Process ids by shard; null while one is being started again. */
  pids(): readonly (number | null)[];
  /** Asks every shard to stop gracefully and waits for it, at most `milliseconds`; what is left then is killed. */
  stop(milliseconds: number): Promise<void>;
}

const pidOf = (shard: Shard): number | null =>
  shard.process !== null && 'pid' in shard.process ? (shard.process.pid ?? null) : null;

/** True in a process that {@link startShards} started. */
export const isShard = (): boolean => process.env['SHARDING_MANAGER'] !== undefined;

/** Starts the shards one after another; settles when all are ready. */
export async function startShards(settings: ShardSettings): Promise<Shards> {
  const { log, count } = settings;
  const manager = new ShardingManager(settings.script, {
    token: settings.token,
    totalShards: count,
    mode: 'process',
    respawn: true,
    shardArgs: [...settings.args],
    execArgv: [...(settings.execArgv ?? [])],
  });
  manager.on('shardCreate', (shard) => {
    shard.on('ready', () => log.info({ shard: shard.id }, 'discord: shard ready'));
    shard.on('death', () => log.warn({ shard: shard.id }, 'discord: shard died'));
    shard.on('error', (error) => log.error({ err: error, shard: shard.id }, 'discord: shard fault'));
  });
  await manager.spawn({ amount: count, delay: settings.delay ?? 5500, timeout: 60_000 });
  return {
    pids: () => [...manager.shards.values()].map(pidOf),
    async stop(milliseconds) {
      manager.respawn = false;
      const gone = [...manager.shards.values()].map((shard) => stopShard(shard, milliseconds));
      await Promise.all(gone);
    },
  };
}

async function stopShard(shard: Shard, milliseconds: number): Promise<void> {
  const child = shard.process;
  if (child === null || !('pid' in child)) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
