// Which statement comes next: drawn by weight, the same on every replica, none twice in a round, neighbours unlike. Pure.
import type { Statement, Story } from '../story/index.ts';
import type { Chosen } from './book.ts';
import { chance } from './chance.ts';
import { weightOf } from './weights.ts';

export interface Candidate {
  readonly story: Story;
  readonly statement: Statement;
  readonly weight: number;
}

export interface Picked {
  readonly story: Story;
  readonly statement: Statement;
  readonly round: number;
}

/** How little a person, or a story, is wanted again: right after, one later, and so on. */
const SAME_PERSON: readonly number[] = [0.02, 0.1, 0.3, 0.6];
const SAME_STORY: readonly number[] = [0.2, 0.5];

const pools = new WeakMap<readonly Story[], readonly Candidate[]>();

/** All statements of these stories with their weights; kept as long as the stories are. */
export function poolOf(stories: readonly Story[]): readonly Candidate[] {
  const known = pools.get(stories);
  if (known !== undefined) return known;
  const pool = stories.flatMap((story) =>
    story.statements.map((statement) => ({ story, statement, weight: weightOf(story, statement) })),
  );
  pools.set(stories, pool);
  return pool;
}

/** How unlike its neighbours a candidate is, as a factor up to 1. */
function freshness({ story, statement }: Candidate, recent: readonly Chosen[]): number {
  const factor = (table: readonly number[], same: (one: Chosen) => boolean): number =>
    table[recent.findIndex(same)] ?? 1;
  return (
    factor(SAME_PERSON, ({ speaker }) => speaker !== null && speaker === statement.speaker) *
    factor(SAME_STORY, (one) => one.story === story.id)
  );
}

/**
 * Picks a statement for a day.
 *
 * @param seed of the subscription
 * @param day the local day, so that each day draws anew
 * @param shown the statements of the current round, oldest first; those that are gone from the pool do no harm
 * @returns null where the pool is empty
 */
export function pick(
  seed: string,
  day: string,
  pool: readonly Candidate[],
  shown: readonly Chosen[],
): Picked | null {
  const used = new Set(shown.map(({ statement }) => statement));
  const fresh = pool.filter(({ statement }) => !used.has(statement.id));
  const last = shown.at(-1);
  const round = (last?.round ?? 1) + (fresh.length > 0 ? 0 : 1);
  // A new round has them all again, but for the one of yesterday.
  const open =
    fresh.length > 0
      ? fresh
      : pool.length > 1
        ? pool.filter(({ statement }) => statement.id !== last?.statement)
        : pool;
  const recent = shown.slice(-SAME_PERSON.length).toReversed();
  let best: Candidate | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of open) {
    const { statement, weight } = candidate;
    // The highest of log(u) / weight is a draw by weight (Efraimidis and Spirakis, 2006).
    const draw =
      Math.log(chance(`${seed}\n${round}\n${day}\n${statement.id}`) || Number.MIN_VALUE) /
      (weight * freshness(candidate, recent));
    if (draw > highest) {
      best = candidate;
      highest = draw;
    }
  }
  return best === undefined ? null : { story: best.story, statement: best.statement, round };
}

/** A pick as the ledger keeps it. */
export const chosenOf = ({ story, statement, round }: Picked): Chosen => ({
  round,
  statement: statement.id,
  story: story.id,
  speaker: statement.speaker,
});
