// What can go wrong with many processes, each as a scenario that gives the figures it came to.
import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres } from '../../test/fakes/postgres/index.ts';
import { letLoose, type Run, type RunParts } from './run.ts';
import { Town } from './town.ts';

/** What a scenario runs on. */
export interface House {
  /** As `bundlePoster` gives it. */
  readonly script: string;
  readonly postgres: Postgres;
  /** Told now and then how it goes. */
  readonly tell: (words: string) => void;
  /** The address of an empty store. */
  address(engine: 'PostgreSQL' | 'libsql'): Promise<string>;
}

/** Seconds after which a scenario is given up; on two quiet cores none takes half as long. */
const LIMIT = 900;

async function inTown(
  at: string,
  posts: number,
  parts: Omit<RunParts, 'meanwhile' | 'limit'>,
  meanwhile?: (town: Town) => Promise<void>,
): Promise<Run> {
  const town = await Town.open(at);
  try {
    await town.subscribe(posts, (index) => ({ chat: index % 2 === 0 ? 'discord' : 'slack' }));
    const beside = meanwhile === undefined ? {} : { meanwhile: () => meanwhile(town) };
    return await letLoose(town, { ...parts, ...beside, limit: LIMIT });
  } finally {
    await town.close();
  }
}

/** Processes that die at every step in turn, until `kills` have died. */
export const killing = async (
  { script, address, tell }: House,
  {
    size,
    posts,
    kills,
    on,
  }: {
    readonly size: number;
    readonly posts: number;
    readonly kills: number;
    readonly on: 'PostgreSQL' | 'libsql';
  },
): Promise<Run> => inTown(await address(on), posts, { script, tell, size, kills, forgetful: true });

/** Platforms that take a message and then say that they failed, or cut the line before or after. */
export const lying = async ({ script, address, tell }: House, posts: number): Promise<Run> =>
  inTown(await address('PostgreSQL'), posts, { script, tell, size: 2, kills: 0 }, async (town) => {
    const few = Math.ceil(posts / 10);
    for (const [faults, route] of [
      [town.discord.faults, /^POST \/channels\/\d+\/messages/],
      [town.slack.faults, /chat\.postMessage/],
    ] as const) {
      faults.add(route, { kind: 'fail-after', status: 500 }, few);
      faults.add(route, { kind: 'cut', when: 'after' }, few);
      faults.add(route, { kind: 'cut', when: 'before' }, few);
      faults.add(route, { kind: 'refuse', status: 503 }, few);
    }
  });

/** Platforms that say "too many" again and again. */
export const storming = async ({ script, address, tell }: House, posts: number): Promise<Run> =>
  inTown(await address('PostgreSQL'), posts, { script, tell, size: 2, kills: 0 }, async (town) => {
    town.discord.faults.rateLimit(/^POST \/channels/, { times: posts, seconds: 0.2 });
    town.slack.faults.rateLimit(/chat\.postMessage/, { times: posts, seconds: 1 });
  });

/** A database that is gone in the middle, and back later. */
export const losing = async (
  { script, address, postgres, tell }: House,
  posts: number,
  seconds: number,
): Promise<Run> =>
  inTown(await address('PostgreSQL'), posts, { script, tell, size: 2, kills: 0 }, async (town) => {
    while (town.arrived < posts / 4) await wait(20);
    await postgres.crash();
    await wait(seconds * 1000);
    await postgres.restart();
  });
