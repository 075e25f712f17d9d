// Which words report speech where they stand.
import { TAGS } from './tags.ts';
import type { Token } from './tokens.ts';
import { TRAITS } from './words.ts';

/** Before a noun. */
const LEADS = TAGS.DET | TAGS.ADJ | TAGS.ADP;

/** Whether a token is a verb of speech, and not a noun of the same form ("the report", "Smith's call"). */
export function isCue(all: readonly Token[], i: number): boolean {
  const token = all[i];
  if (token === undefined || (token.traits & TRAITS.speech) === 0) return false;
  const before = all[i - 1];
  if (before === undefined || token.lower.startsWith('sa')) return true;
  if (before.end < token.start && (before.tag & LEADS) !== 0) return (token.traits & TRAITS.ing) !== 0;
  return before.text !== "'s" && before.text !== '’s';
}
