// Which words report speech where they stand.
import { SPEECH_VERBS } from './lexicon/cues.ts';
import type { Token } from './tokens.ts';

/** Whether a token is a verb of speech, and not a noun of the same form ("the report", "Smith's call"). */
export function isCue(all: readonly Token[], i: number): boolean {
  const token = all[i];
  if (token === undefined || !SPEECH_VERBS.has(token.lower)) return false;
  const before = all[i - 1];
  if (before === undefined || token.lower.startsWith('sa')) return true;
  if (before.end < token.start && /^(?:DET|ADJ|ADP)$/.test(before.pos)) return /ing$/.test(token.lower);
  return before.text !== "'s" && before.text !== '’s';
}
