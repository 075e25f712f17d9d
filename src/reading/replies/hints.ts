// What a word hints at: that a pattern of a reply may fit where it stands. Patterns are slow, and tried only where they may fit.
import type { Span } from '../../story/index.ts';
import { SAID_NOUNS } from '../lexicon/replies.ts';
import { firstTokenAt } from '../quotations.ts';
import type { Token, Tokens } from '../tokens.ts';
import { BySpelling } from '../words.ts';

/** A bit for each hint. */
export const HINTS = {
  /** A word of DENIES, PROMPTED, IN_RESPONSE, NO_RESPONSE and AGAINST in the lexicon. */
  denies: 1 << 0,
  prompts: 1 << 1,
  responds: 1 << 2,
  refuses: 1 << 3,
  against: 1 << 4,
  /** Holds a noun for something said. */
  said: 1 << 5,
} as const;

/** What every match of a pattern has in one of its words, in small letters. */
const TELLING: ReadonlyArray<readonly [keyof typeof HINTS, RegExp]> = [
  [
    'denies',
    /den[yi]|disput|refut|reject|dismiss|disagree|object|rebut|brush|push|took|scoff|defend|contradict|challeng|fault|shrugg/,
  ],
  ['prompts', /asked|pressed|questioned|told/],
  ['responds', /respon|repl|react|back/],
  ['refuses', /respond|reply|answer|return|comment/],
  ['against', /but|however|yet|still|nonetheless|nevertheless|instead|meanwhile/],
];

const hints = new BySpelling(({ lower }) => {
  let found = (lower.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => SAID_NOUNS.has(word)) ? HINTS.said : 0;
  for (const [hint, pattern] of TELLING) if (pattern.test(lower)) found |= HINTS[hint];
  return found;
});

/** The hints of one word. */
export const hintsOf = ({ word }: Token): number => hints.of(word);

/** The first token that reaches into a span, or stands behind it. */
export function firstIn(tokens: Tokens, [from]: Span): number {
  const all = tokens.tokens;
  const first = firstTokenAt(tokens, from, [0, all.length]);
  return first > 0 && (all[first - 1]?.end ?? 0) > from ? first - 1 : first;
}

/** All hints that the words of some spans give. */
export function hintsIn(tokens: Tokens, spans: readonly Span[]): number {
  const all = tokens.tokens;
  let found = 0;
  for (const span of spans)
    for (let i = firstIn(tokens, span); i < all.length; i++) {
      const token = all[i];
      if (token === undefined || token.start >= span[1]) break;
      found |= hints.of(token.word);
    }
  return found;
}
