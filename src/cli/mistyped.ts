// `rowbot chekc` is a slip of the finger and no question.
import { UserError } from '../command/index.ts';
import { slipsAllowed, slipsBetween } from '../search/edits.ts';

/**
 * Refuses a line whose first word is nearly a subcommand.
 *
 * @throws UserError that names the subcommand
 */
export function refuseMistyped(words: readonly string[], subcommands: readonly string[]): void {
  const [first = ''] = words;
  if (!/^[a-z]+$/.test(first)) return;
  const meant = subcommands.find((name) => {
    const allowed = slipsAllowed(name.length);
    return slipsBetween(first, name, allowed) <= allowed;
  });
  if (meant !== undefined)
    throw new UserError(
      'unknown-command',
      `There is no “rowbot ${first}”. Did you mean “rowbot ${meant}”? A question goes in quotation marks.`,
    );
}
