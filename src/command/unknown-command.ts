// A command that isn't there: says so, and offers the one that was likely meant.
import { distance } from 'fastest-levenshtein';
import { type Command, listed } from './command.ts';
import { UserError } from './errors.ts';
import type { Say } from './texts/index.ts';

/** Longest name that is repeated to the person, in UTF-16 units. */
const SHOWN = 40;
/** A slip of the keyboard changes at most this share of a name: two letters of six. */
const SLIP = 1 / 3;

/** The listed command whose name is nearest to what was typed, where it is near at all. */
function meant(name: string, commands: readonly Command[]): string | undefined {
  const typed = name.toLowerCase();
  const [nearest] = listed(commands)
    .map((command) => ({ name: command.name, changes: distance(typed, command.name) }))
    .filter(({ name: known, changes }) => changes <= known.length * SLIP)
    .sort((a, b) => a.changes - b.changes);
  return nearest?.name;
}

/** The error for a name that is no command. */
export function unknownCommand(name: string, commands: readonly Command[], say: Say): UserError {
  const shown = name.slice(0, SHOWN);
  const near = meant(shown, commands);
  return new UserError(
    'unknown-command',
    near === undefined
      ? say('error.unknownCommand', { name: shown })
      : say('error.meantCommand', { name: shown, near }),
  );
}
