// What a scenario came to, in words beside what is asked for.
import type { Planned } from './crowd.ts';
import type { Run } from './run.ts';
import type { Year } from './year.ts';

export interface Outcome {
  readonly holds: boolean;
  readonly came: string;
  /** More to know, a line each. */
  readonly more?: readonly string[];
}

/** Most complaints that are shown. */
const SHOWN = 5;

/** What came of posts that are to arrive once each, when so many processes were to be killed meanwhile. */
export function ofRun(run: Run, kills = 0): Outcome {
  const { wanted, once, twice, lost, unrecorded, violations, faults, died, seconds } = run;
  const odd = [...violations, ...faults];
  return {
    holds:
      once === wanted && lost + twice + unrecorded + odd.length === 0 && (kills === 0 || run.kills === kills),
    came: `${once} once, ${twice} twice, ${lost} lost, ${unrecorded} unrecorded, in ${seconds.toFixed(0)} s`,
    more: [
      ...(kills > 0
        ? [`${run.kills} killed: ${[...died].map(([where, count]) => `${count} ${where}`).join(', ')}`]
        : []),
      ...odd.slice(0, SHOWN),
    ],
  };
}

export const ofPlan = ({ posts, seconds }: Planned, asked: number, within: number): Outcome => ({
  holds: posts === asked && seconds < within,
  came: `${posts} in ${seconds.toFixed(2)} s`,
});

export const ofYear = ({ wanted, once, lost, twice, jumps, restarts }: Year): Outcome => ({
  holds: once === wanted && lost + twice === 0,
  came: `${once} of ${wanted} once, ${twice} twice, ${lost} lost`,
  more: [`the clock jumped an hour ${jumps} times, ${restarts} restarts`],
});
