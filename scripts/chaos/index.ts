// `npm run chaos`: kills, faults, lost databases, jumping clocks and crowds, on the real chats, the fakes and real databases.
// Prints a line for each scenario and ends with 1 where a post was lost or made twice. `npm run chaos -- kill` runs those
// scenarios alone whose name has the word.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZONES } from '../../test/daily/zones.ts';
import { startPostgres } from '../../test/fakes/postgres/index.ts';
import { planCrowd, postCrowd } from './crowd.ts';
import { bundlePoster } from './pack.ts';
import type { Run } from './run.ts';
import { killing, losing, lying, type Scenario, storming } from './scenarios.ts';
import { liveThrough } from './year.ts';

const POSTS = 1000;
const KILLS = 200;
const CROWD = 10_000;
/** Seconds in which a crowd must be planned. */
const PLANNED = 2;
const TIMES_OF_DAY = ['00:00', '00:30', '01:30', '02:15', '02:45', '09:30', '23:30'];

const SCENARIOS: readonly Scenario[] = [
  killing(2, POSTS, KILLS, 'PostgreSQL'),
  killing(4, POSTS, KILLS, 'PostgreSQL'),
  killing(1, POSTS, KILLS, 'libsql'),
  lying(400),
  storming(200),
  losing(600, 30),
];

const only = process.argv[2]?.toLowerCase() ?? '';
const isWanted = (name: string): boolean => name.toLowerCase().includes(only);
const folder = mkdtempSync(join(tmpdir(), 'rowbot-chaos-'));
mkdirSync('out', { recursive: true });
const script = await bundlePoster('out');
const postgres = await startPostgres();
let made = 0;
let broken = 0;

const address = (name: string): Promise<string> => {
  made += 1;
  return name.startsWith('libsql')
    ? Promise.resolve(join(folder, `${made}.db`))
    : postgres.database(`chaos${made}`);
};

function tell(name: string, holds: boolean, words: string): void {
  if (!holds) broken += 1;
  process.stdout.write(`${holds ? 'holds ' : 'BROKEN'}  ${name}\n        ${words}\n`);
}

const holds = ({ lost, twice, unrecorded, violations, faults }: Run): boolean =>
  lost + twice + unrecorded + violations.length + faults.length === 0;

function told(run: Run): string {
  const steps = [...run.died].map(([step, count]) => `${count} ${step}`).sort();
  const odd = [...run.violations, ...run.faults].slice(0, 3);
  return [
    `${run.wanted} posts: ${run.once} once, ${run.twice} twice, ${run.lost} lost, ${run.unrecorded} unrecorded; ${run.seconds.toFixed(1)} s`,
    ...(run.kills > 0 ? [`${run.kills} killed: ${steps.join(', ')}`] : []),
    ...odd,
  ].join('\n        ');
}

try {
  for (const { name, run } of SCENARIOS.filter((scenario) => isWanted(scenario.name))) {
    const result = await run(script, address, postgres);
    tell(name, holds(result), told(result));
  }
  if (isWanted('a year')) {
    const { wanted, once, lost, twice, jumps, restarts } = await liveThrough(
      ZONES,
      TIMES_OF_DAY,
      366,
      Math.random,
    );
    tell(
      `a year in ${ZONES.length} zones`,
      lost + twice === 0,
      `${wanted} local days: ${once} once, ${twice} twice, ${lost} lost; the clock jumped an hour ${jumps} times, ${restarts} restarts`,
    );
  }
  for (const where of ['libsql', 'PostgreSQL'])
    if (isWanted(`planned on ${where}`)) {
      const { posts, seconds } = await planCrowd(await address(`${where} crowd`), CROWD);
      tell(
        `${CROWD} due at one minute, planned on ${where}`,
        posts === CROWD && seconds < PLANNED,
        `${posts} planned in ${seconds.toFixed(2)} s`,
      );
    }
  if (isWanted('crowd')) {
    const run = await postCrowd(script, await address('PostgreSQL crowd'), CROWD);
    tell(
      `a crowd of ${CROWD} posted at the platform’s own rate, in fair order`,
      holds(run) && run.lastSmall < CROWD * 0.52,
      `${told(run)}\n        ${run.rate.toFixed(1)} posts a second; the last of ${CROWD / 2} posts to small workspaces was number ${run.lastSmall}`,
    );
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(broken === 0 ? 'everything holds\n' : `${broken} broken\n`);
process.exitCode = broken === 0 ? 0 : 1;
