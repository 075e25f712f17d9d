// `rowbot start --shards N`: a parent process that starts one process for each shard, and starts it again when it dies.
// Discord requires shards from 2,500 servers on. No shard keeps anything that another one needs.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  GatewayCloseCodes,
  REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
  type Shard,
  ShardingManager,
} from 'discord.js';
import { UserError } from '../../command/index.ts';
import { restOptions } from './client.ts';
import { lostBy } from './connect.ts';
import type { DiscordSettings } from './settings.ts';
import { isUnauthorised } from './trouble.ts';

export interface ShardSettings extends Pick<DiscordSettings, 'token' | 'apiUrl' | 'log' | 'times'> {
  /** Explicit: discord.js would ask the public host for a recommendation. */
  readonly count: number;
  /** The script that each shard runs, with its arguments; discord.js tells it its number by the environment. */
  readonly script: string;
  readonly args: readonly string[];
  /** Arguments for Node itself. */
  readonly execArgv?: readonly string[];
  /** Told when a shard has ended because somebody must mend something; the shard has said what. */
  readonly onLost?: (reason: UserError) => void;
}

export interface Shards {
  /**
   * Starts the shards one after another; settles when all are ready.
   *
   * @throws UserError for a token that Discord rejects
   */
  start(): Promise<void>;
  /** Process ids by shard; null while one is being started again. */
  pids(): readonly (number | null)[];
  /** Whether every shard is connected. */
  connected(): boolean;
  /** Asks every shard to stop gracefully and waits for it, at most `milliseconds`; what is left then is killed. */
  stop(milliseconds: number): Promise<void>;
}

/** Exit code of a process that can't go on until somebody mends something. */
const MENDABLE = 1;

/** Milliseconds before a dead shard is started again: at once the first time, then twice as long each time. */
const AGAIN = { first: 250, longest: 60_000, calm: 60_000 } as const;

const childOf = (shard: Shard): ChildProcess | null =>
  shard.process !== null && 'pid' in shard.process ? shard.process : null;

/** Starts a shard again and again, ever more slowly while it dies soon. */
class Keeper {
  readonly #shard: Shard;
  readonly #settings: ShardSettings;
  readonly #signal: AbortSignal;
  #deaths = 0;
  #since = Date.now();

  constructor(shard: Shard, settings: ShardSettings, signal: AbortSignal) {
    this.#shard = shard;
    this.#settings = settings;
    this.#signal = signal;
    const { log } = settings;
    shard.on('ready', () =>
      log.info({ shard: shard.id, process: childOf(shard)?.pid }, 'discord: shard ready'),
    );
    shard.on('error', (error) =>
      log.error({ err: error, shard: shard.id, what: 'shard' }, 'discord: shard fault'),
    );
    shard.on('death', (child) => this.#died('exitCode' in child ? child.exitCode : null));
  }

  #died(code: number | null): void {
    const { log, onLost } = this.#settings;
    if (this.#signal.aborted) return;
    const shard = this.#shard.id;
    if (code === MENDABLE) {
      onLost?.(
        new UserError('discord-shard', `Shard ${shard} of Discord can’t go on: see what it said above.`),
      );
      return;
    }
    this.#deaths = Date.now() - this.#since > AGAIN.calm ? 1 : this.#deaths + 1;
    const milliseconds = Math.min(AGAIN.longest, AGAIN.first * 2 ** (this.#deaths - 1));
    log.warn({ shard, code, milliseconds }, 'discord: shard died; it is started again');
    this.#again(milliseconds).catch((error: unknown) => {
      if (!this.#signal.aborted)
        log.error({ err: error, shard, what: 'shard' }, 'discord: shard not started');
    });
  }

  async #again(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#signal });
    this.#since = Date.now();
    await this.#shard.spawn(-1);
  }
}

async function end(child: ChildProcess, milliseconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(timer);
}

/** Milliseconds between two starts: Discord takes one identify in 5 s, unless it grants this bot more at once. */
const ONE_BY_ONE = 5500;

async function delayFor(settings: ShardSettings): Promise<number> {
  const rest = new REST(restOptions(settings)).setToken(settings.token);
  try {
    const granted = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return granted.session_start_limit.max_concurrency >= settings.count ? 0 : ONE_BY_ONE;
  } catch (error) {
    if (isUnauthorised(error)) throw lostBy(GatewayCloseCodes.AuthenticationFailed);
    // Each shard waits for a Discord that is away by itself.
    settings.log.warn({ err: error }, 'discord: can’t be asked how fast shards may start');
    return ONE_BY_ONE;
  }
}

/** Makes the shards; nothing is started before their start. */
export function createShards(settings: ShardSettings): Shards {
  const stopping = new AbortController();
  const manager = new ShardingManager(settings.script, {
    token: settings.token,
    totalShards: settings.count,
    mode: 'process',
    // The keeper does it, with backoff.
    respawn: false,
    shardArgs: [...settings.args],
    execArgv: [...(settings.execArgv ?? [])],
  });
  const shards = (): Shard[] => [...manager.shards.values()];
  const { signal } = stopping;
  manager.on('shardCreate', (shard) => {
    new Keeper(shard, settings, signal);
  });
  return {
    async start() {
      // Without a time limit: a shard that meets a Discord that is away waits for it by itself.
      const delay = await delayFor(settings);
      await manager.spawn({ amount: settings.count, delay, timeout: -1 });
      const late = shards().filter((shard) => !shard.ready);
      await Promise.all(late.map((shard) => once(shard, 'ready', { signal })));
    },
    pids: () => shards().map((shard) => childOf(shard)?.pid ?? null),
    connected: () => shards().length === settings.count && shards().every((shard) => shard.ready),
    async stop(milliseconds) {
      stopping.abort();
      const children = shards().map(childOf);
      await Promise.all(children.map((child) => (child === null ? undefined : end(child, milliseconds))));
    },
  };
}
