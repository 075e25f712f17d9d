// Real processes on a real PostgreSQL that are killed at every step, and a database that goes away: each post once.
// The long form, with more of everything, is `npm run chaos`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planCrowd } from '../../scripts/chaos/crowd.ts';
import { bundlePoster } from '../../scripts/chaos/pack.ts';
import { killing, losing } from '../../scripts/chaos/scenarios.ts';
import { liveThrough } from '../../scripts/chaos/year.ts';
import { hasPostgres, type Postgres, startPostgres } from '../fakes/postgres/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rowbot-replicas-'));
let script: string;
let postgres: Postgres;
let made = 0;

const address = async (name: string): Promise<string> => {
  made += 1;
  return name.startsWith('libsql') ? join(folder, `${made}.db`) : postgres.database(`replicas${made}`);
};

const ONCE = { lost: 0, twice: 0, unrecorded: 0, violations: [], faults: [] };
const MINUTES = 60_000;

beforeAll(async () => {
  // Inside the project, where the process finds the database's driver.
  script = await bundlePoster('out');
  if (hasPostgres()) postgres = await startPostgres();
}, MINUTES);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test(
    'two processes that are killed again and again post each of forty once',
    async () => {
      const run = await killing(2, 40, 6, 'PostgreSQL').run(script, address, postgres);
      expect(run).toMatchObject({ ...ONCE, once: 40 });
    },
    4 * MINUTES,
  );

  test(
    'a database that is away for a second costs no post and doubles none',
    async () => {
      const run = await losing(60, 1).run(script, address, postgres);
      expect(run).toMatchObject({ ...ONCE, once: 60 });
    },
    4 * MINUTES,
  );

  test('a crowd due at one minute is planned as a whole', async () => {
    expect(await planCrowd(await address('PostgreSQL'), 2500)).toMatchObject({ posts: 2500 });
  });
});

test(
  'one process on libsql that is killed again and again posts each of twenty once',
  async () => {
    const run = await killing(1, 20, 3, 'libsql').run(script, address, postgres);
    expect(run).toMatchObject({ ...ONCE, once: 20 });
  },
  4 * MINUTES,
);

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
