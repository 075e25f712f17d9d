// Real processes on real databases that are killed at every step, and a database that goes away: each post once.
// The long form, with more of everything, is `npm run chaos`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePoster } from '../../scripts/chaos/bundle.ts';
import { planCrowd } from '../../scripts/chaos/crowd.ts';
import { type House, killing, losing } from '../../scripts/chaos/scenarios.ts';
import { liveThrough } from '../../scripts/chaos/year.ts';
import { hasPostgres, startPostgres } from '../fakes/postgres/index.ts';

const MINUTES = 60_000;
const ONCE = { lost: 0, twice: 0, unrecorded: 0, violations: [], faults: [] };
/** One at each step, and one at any moment. */
const KILLS = 7;

/** Stands in where PostgreSQL isn't installed; nothing asks it. */
const NO_POSTGRES: House['postgres'] = {
  database: async () => '',
  crash: async () => undefined,
  restart: async () => undefined,
  stop: async () => undefined,
};

const folder = mkdtempSync(join(tmpdir(), 'rowbot-replicas-'));
let house: House;

beforeAll(async () => {
  const [script, postgres] = await Promise.all([
    bundlePoster('out'),
    hasPostgres() ? startPostgres() : NO_POSTGRES,
  ]);
  let made = 0;
  house = {
    script,
    postgres,
    tell: () => undefined,
    address: async (engine) => {
      made += 1;
      return engine === 'libsql' ? join(folder, `${made}.db`) : postgres.database(`replicas${made}`);
    },
  };
}, MINUTES);
afterAll(async () => {
  await house.postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const onPostgres = describe.skipIf(!hasPostgres());

// Most of the time all of them wait, for leases of the dead to run out: they wait together.
describe.concurrent('beside one another', () => {
  onPostgres('on PostgreSQL', () => {
    test(
      'two processes that are killed at every step post each once',
      async () => {
        const run = await killing(house, { size: 2, posts: 40, kills: KILLS, on: 'PostgreSQL' });
        expect(run).toMatchObject({ ...ONCE, once: run.wanted, kills: KILLS });
        expect([...run.died.values()]).toEqual(Array(KILLS).fill(1));
      },
      4 * MINUTES,
    );

    test('a crowd due at one minute is planned as a whole', async () => {
      expect(await planCrowd(await house.address('PostgreSQL'), 2500)).toMatchObject({ posts: 2500 });
    });
  });

  test(
    'one process on libsql that is killed again and again posts each once',
    async () => {
      const run = await killing(house, { size: 1, posts: 20, kills: 2, on: 'libsql' });
      expect(run).toMatchObject({ ...ONCE, once: run.wanted, kills: 2 });
    },
    4 * MINUTES,
  );
});

onPostgres('alone', () => {
  test(
    'a database that is away for a second costs no post and doubles none',
    async () => {
      const run = await losing(house, 60, 1);
      expect(run).toMatchObject({ ...ONCE, once: 60 });
    },
    4 * MINUTES,
  );
});

test(
  'through a change of the clocks, with a clock that jumps, every local day has its post',
  async () => {
    let state = 1;
    const chance = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const zones = ['Pacific/Kiritimati', 'Australia/Lord_Howe', 'America/New_York'];
    const year = await liveThrough(zones, ['02:15', '23:30', '00:00'], 100, chance);
    expect(year).toMatchObject({ lost: 0, twice: 0, once: year.wanted });
  },
  MINUTES,
);
