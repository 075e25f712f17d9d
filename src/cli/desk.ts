// Puts the desk together from its parts.
import { randomBytes } from 'node:crypto';
import { commands } from '../../commands/index.ts';
import { interpret } from '../asking/index.ts';
import type { Desk, DeskParts, Services } from '../command/index.ts';
import { createDesk } from '../command/index.ts';
import type { Stories } from './stories.ts';

/** A reference number that a person can read out: six hex digits. */
export const reference = (): string => randomBytes(3).toString('hex');

/** Faults of a one-person program go to standard error. */
export function faultToStderr(error: unknown, what: string): string {
  const number = reference();
  process.stderr.write(
    `fault ${number} in ${what}: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return number;
}

/**
 * The desk over these stories and services.
 *
 * @param seed what picks by chance pick by; something else at each call where left out
 */
export const openDesk = (
  stories: Pick<Stories, 'library'>,
  services: Services,
  fault: DeskParts['fault'],
  seed: DeskParts['seed'] = () => randomBytes(8).toString('hex'),
): Desk =>
  createDesk({
    commands,
    library: stories.library,
    services,
    interpret,
    now: Date.now,
    seed,
    fault,
  });
