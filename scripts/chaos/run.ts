// Lets a pack loose on a town until every post is recorded, or the time is up.
import { setTimeout as wait } from 'node:timers/promises';
import { Pack, type PackParts } from './pack.ts';
import type { Tally, Town } from './town.ts';

export interface Run extends Tally {
  readonly kills: number;
  readonly died: ReadonlyMap<string, number>;
  readonly seconds: number;
  readonly violations: readonly string[];
  readonly faults: readonly string[];
}

export interface RunParts extends Omit<PackParts, 'order'> {
  /** How likely a process is to die at a step. */
  readonly chance: number;
  /** Discord knows a nonce again for some minutes; here for a second, so that the ledger has to do the work. */
  readonly forgetful?: boolean;
  /** Seconds after which it is given up. */
  readonly limit: number;
  /** Happens beside it; told how to look. */
  readonly meanwhile?: (pack: Pack) => Promise<void>;
}

/** Milliseconds between two looks, and between two kills from outside. */
const LOOK = 500;
const KILL = 15_000;

export async function letLoose(
  town: Town,
  { chance, limit, meanwhile, forgetful = false, ...parts }: RunParts,
): Promise<Run> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const pack = new Pack({ ...parts, order: town.order({ chance }) });
  const killer = setInterval(() => pack.killOne(), KILL);
  const forgetter = setInterval(() => {
    if (forgetful) town.discord.forgetNonces();
  }, 1000);
  try {
    const beside = meanwhile?.(pack);
    let tally: Tally | undefined;
    while (seconds() < limit) {
      await wait(LOOK);
      tally = await town.tally().catch(() => tally);
      if (tally !== undefined && tally.lost + tally.unrecorded === 0) break;
    }
    await beside;
  } finally {
    clearInterval(killer);
    clearInterval(forgetter);
    await pack.stop();
  }
  const { kills, died, faults } = pack;
  return {
    ...(await town.tally()),
    kills,
    died,
    seconds: seconds(),
    violations: town.violations,
    faults,
  };
}
