// What can go wrong with many processes, each as a scenario that gives the figures it came to.
import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres } from '../../test/fakes/postgres/index.ts';
import { letLoose, type Run, type RunParts } from './run.ts';
import { Town } from './town.ts';

export interface Scenario {
  readonly name: string;
  run(script: string, address: (name: string) => Promise<string>, postgres: Postgres): Promise<Run>;
}

async function inTown(
  at: string,
  posts: number,
  parts: Omit<RunParts, 'meanwhile'>,
  meanwhile?: (town: Town) => Promise<void>,
): Promise<Run> {
  const town = await Town.open(at);
  try {
    await town.subscribe(posts, (index) => ({ chat: index % 2 === 0 ? 'discord' : 'slack' }));
    const beside = meanwhile === undefined ? {} : { meanwhile: () => meanwhile(town) };
    return await letLoose(town, { ...parts, ...beside });
  } finally {
    await town.close();
  }
}

/** Processes that die at every step, until `kills` have died. */
export const killing = (
  size: number,
  posts: number,
  kills: number,
  where: 'PostgreSQL' | 'libsql',
): Scenario => ({
  name: `${size} ${size === 1 ? 'process' : 'processes'} on ${where}, ${kills} kills`,
  run: async (script, address) =>
    inTown(await address(`${where} killing ${size}`), posts, {
      script,
      size,
      kills,
      chance: 0.05,
      forgetful: true,
      limit: 600,
    }),
});

/** Platforms that take a message and then say that they failed, or cut the line before or after. */
export const lying = (posts: number): Scenario => ({
  name: 'platforms that answer 500 after they took the message',
  run: async (script, address) =>
    inTown(
      await address('PostgreSQL lying'),
      posts,
      { script, size: 2, kills: 0, chance: 0, limit: 240 },
      async (town) => {
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
      },
    ),
});

/** Platforms that say "too many" again and again. */
export const storming = (posts: number): Scenario => ({
  name: 'a storm of 429s',
  run: async (script, address) =>
    inTown(
      await address('PostgreSQL storming'),
      posts,
      { script, size: 2, kills: 0, chance: 0, limit: 240 },
      async (town) => {
        town.discord.faults.rateLimit(/^POST \/channels/, { times: posts, seconds: 0.2 });
        town.slack.faults.rateLimit(/chat\.postMessage/, { times: posts, seconds: 1 });
      },
    ),
});

/** A database that is gone in the middle, and back later. */
export const losing = (posts: number, seconds: number): Scenario => ({
  name: `the database away for ${seconds} s`,
  run: async (script, address, postgres) =>
    inTown(
      await address('PostgreSQL losing'),
      posts,
      { script, size: 2, kills: 0, chance: 0, limit: 240 },
      async (town) => {
        while (town.arrived < posts / 4) await wait(20);
        await postgres.crash();
        await wait(seconds * 1000);
        await postgres.restart();
      },
    ),
});
