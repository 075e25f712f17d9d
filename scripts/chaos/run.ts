// Lets a pack loose on a town until every post is recorded and enough have died, or the time is up.
import { setTimeout as wait } from 'node:timers/promises';
import { Pack, type PackParts, type Where } from './pack.ts';
import type { Tally, Town } from './town.ts';

export interface Run extends Tally {
  readonly kills: number;
  readonly died: ReadonlyMap<Where, number>;
  readonly seconds: number;
  /** Seconds from the first post on. */
  readonly posting: number;
  /** What the platforms complained of. */
  readonly violations: readonly string[];
  /** What the processes complained of. */
  readonly faults: readonly string[];
}

export interface RunParts extends Omit<PackParts, 'order'> {
  /** Discord knows a nonce again for some minutes; here for a second, so that the ledger has to do the work. */
  readonly forgetful?: boolean;
  /** Seconds after which it is given up. */
  readonly limit: number;
  /** Told now and then how it goes. */
  readonly tell?: (words: string) => void;
  /** Happens beside it. */
  readonly meanwhile?: () => Promise<void>;
}

/** Milliseconds between two looks. */
const LOOK = 250;
/** Posts that are added where all are made before enough have died. */
const MORE = 20;
/** Seconds between two words of how it goes. */
const TELL = 30;
/** Seconds for which nothing more may arrive after all are recorded: a double may be on its way. */
const AFTER = 2;

/** Whether every post has arrived and is recorded; a store that is away tells later. */
const isDone = async (town: Town): Promise<boolean> => {
  if (town.arrived < town.wanted) return false;
  const { lost, unrecorded } = await town.tally().catch(() => ({ lost: 1, unrecorded: 0 }));
  return lost + unrecorded === 0;
};

export async function letLoose(
  town: Town,
  { limit, meanwhile, forgetful = false, ...parts }: RunParts,
): Promise<Run> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const pack = new Pack({ ...parts, order: town.order() });
  const forgetter = setInterval(() => {
    if (forgetful) town.discord.forgetNonces();
  }, 1000);
  let taken = 0;
  let first = 0;
  try {
    const beside = meanwhile?.();
    let told = 0;
    while (seconds() < limit) {
      await wait(LOOK);
      if (first === 0 && town.arrived > 0) first = seconds();
      if (seconds() - told > TELL) {
        told = seconds();
        parts.tell?.(`${told.toFixed(0)} s: ${town.arrived} of ${town.wanted} arrived, ${pack.kills} killed`);
      }
      if (!(await isDone(town))) continue;
      if (pack.kills >= parts.kills) break;
      // Whoever is to die at a step needs a post to come to it.
      await town.subscribeMore(MORE);
    }
    taken = seconds();
    await beside;
    if (taken < limit) await wait(AFTER * 1000);
  } finally {
    clearInterval(forgetter);
    await pack.stop();
  }
  const { kills, died, faults } = pack;
  return {
    ...(await town.tally()),
    kills,
    died,
    seconds: taken,
    posting: taken - first,
    violations: town.violations,
    faults,
  };
}
