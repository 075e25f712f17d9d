// Every scenario in its long form: its name on the command line, what is asked for, and how it is tried.
import { ZONES } from '../../test/daily/zones.ts';
import { planCrowd, postCrowd } from './crowd.ts';
import { damage, fillDisk, lockFile } from './disk.ts';
import { type Outcome, ofPlan, ofRun, ofYear } from './outcome.ts';
import { type House, killing, losing, lying, storming } from './scenarios.ts';
import { liveThrough } from './year.ts';

export interface Entry {
  readonly name: string;
  readonly what: string;
  readonly asked: string;
  readonly run: (house: House) => Promise<Outcome>;
}

/** Seconds in which a crowd must be planned. */
const PLANNED = 2;
/** The least of Discord's pace of 50 posts a second that a crowd gets. */
const RATE = 40;
/** Posts to small workspaces, half of all, are over by here when turns are fair. */
const FAIR = 0.52;
const TIMES_OF_DAY = ['00:00', '00:30', '01:30', '02:15', '02:45', '09:30', '23:30'];

type Engine = 'PostgreSQL' | 'libsql';

/** The whole of everything, or so large a part of it. */
export function catalogue(part: number): readonly Entry[] {
  const posts = 1000 * part;
  const kills = 200 * part;
  const crowd = 10_000 * part;

  const kill = (size: number, on: Engine): Entry => ({
    name: `kill-${size}-${on.toLowerCase()}`,
    what: `${size} ${size === 1 ? 'process' : 'processes'} on ${on}, ${posts} due in one minute, ${kills} killed`,
    asked: 'each once',
    run: async (house) => ofRun(await killing(house, { size, posts, kills, on }), kills),
  });
  const planned = (on: Engine): Entry => ({
    name: `plan-${on.toLowerCase()}`,
    what: `${crowd} due at one minute, planned on ${on}`,
    asked: `under ${PLANNED} s`,
    run: async ({ address }) => ofPlan(await planCrowd(await address(on), crowd), crowd, PLANNED),
  });
  const posted: Entry = {
    name: 'crowd',
    what: `${crowd} due at one minute, posted at Discord’s pace of 50 a second, half of them to one workspace`,
    asked: `each once, ${RATE} a second or more, the small workspaces within the first ${FAIR * 100} %`,
    run: async (house) => {
      const run = await postCrowd(house, crowd);
      const { rate, lastSmall, hurried } = run;
      const { holds, came, more = [] } = ofRun(run);
      return {
        holds: holds && rate >= RATE && lastSmall < crowd * FAIR,
        came: `${came}; ${rate.toFixed(1)} a second, the last small one ${lastSmall}th`,
        more: [`${hurried} requests came too early and were sent again`, ...more],
      };
    },
  };

  return [
    planned('libsql'),
    planned('PostgreSQL'),
    {
      name: 'disk-full',
      what: 'a disk that is full',
      asked: 'a clear error, all that was acknowledged is there',
      run: fillDisk,
    },
    {
      name: 'read-only',
      what: 'a store that may not be written',
      asked: 'a clear error, all of it can be read',
      run: lockFile,
    },
    {
      name: 'damaged',
      what: 'a store that is damaged',
      asked: 'a clear error, and the file left as it is',
      run: damage,
    },
    {
      name: 'clocks',
      what: `${Math.ceil(366 * part)} days in ${ZONES.length} zones, hour by hour, with a clock that jumps`,
      asked: 'each local day once',
      run: async () => ofYear(await liveThrough(ZONES, TIMES_OF_DAY, Math.ceil(366 * part), Math.random)),
    },
    {
      name: 'lies',
      what: `platforms that take a message and answer 500, or cut the line; ${400 * part} posts`,
      asked: 'each once',
      run: async (house) => ofRun(await lying(house, 400 * part)),
    },
    {
      name: 'storm',
      what: `a storm of 429s; ${200 * part} posts`,
      asked: 'each once',
      run: async (house) => ofRun(await storming(house, 200 * part)),
    },
    {
      name: 'away',
      what: `the database away for ${30 * part} s in the middle of ${600 * part} posts`,
      asked: 'each once',
      run: async (house) => ofRun(await losing(house, 600 * part, 30 * part)),
    },
    kill(2, 'PostgreSQL'),
    kill(4, 'PostgreSQL'),
    kill(1, 'libsql'),
    posted,
  ];
}
