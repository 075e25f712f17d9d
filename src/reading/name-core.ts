// The name in a phrase that names somebody, without the offices and descriptions before it.
import { EITHER, MEN, WOMEN } from './lexicon/first-names.ts';
import { BEFORE_BODIES, PEOPLES, SOMEBODY } from './lexicon/people.ts';
import { isDash, isPossessive, isQuote } from './marks.ts';
import type { Token, TokenRange } from './tokens.ts';
import { has, TRAITS } from './words.ts';

const isFirstName = (token: Token | undefined): boolean =>
  token !== undefined && (MEN.has(token.bare) || WOMEN.has(token.bare) || EITHER.has(token.bare));

/** "Busker Ann Roe", "Ex-wife Ann Roe": a noun for somebody that has its capital from the beginning of the sentence. */
const callsSomebody = (all: readonly Token[], i: number): boolean => {
  const word = all[i];
  return (
    word !== undefined &&
    all[i - 1]?.sentence !== word.sentence &&
    (SOMEBODY.test(word.lower) || /^(?:ex|co)-/.test(word.lower)) &&
    isFirstName(all[i + 1]) &&
    !isFirstName(word)
  );
};

/** "the Dockers' Union", "the Fishermen's League": the mark of many owners is part of the name of their body. */
const ownedByMany = (all: readonly Token[], names: Uint8Array, i: number): boolean =>
  isPossessive(all[i]) &&
  names[i - 1] === 1 &&
  MANY.test(`${all[i - 1]?.lower}${all[i]?.text}`) &&
  has(all[i + 1], TRAITS.organisation);
const MANY = /(?:s['’]|(?:men|women|people|children)['’]s)$/u;

/** The name itself: past "Republican nominee", "Texas Sen.", "the mayor's"; a "Mr." stays. */
export function nameCore(
  all: readonly Token[],
  names: Uint8Array,
  from: number,
  end: number,
  tail: number,
): TokenRange {
  let start = end - 1;
  while (start > from) {
    const token = all[start - 1];
    if (token === undefined) break;
    const part =
      names[start - 1] === 1 ||
      has(token, TRAITS.particle) ||
      isDash(token) ||
      token.text === '&' ||
      token.text === '.' ||
      isQuote(token) ||
      ownedByMany(all, names, start - 1);
    if (!part) break;
    start--;
  }
  while (start < end - 1 && names[start] !== 1) start++;
  if (tail > end || has(all[end - 1], TRAITS.organisation)) {
    const the = all[start - 1]?.lower === 'the' && start > from ? start - 1 : start;
    return [the, tail];
  }
  for (let i = end - 2; i >= start; i--) {
    const word = all[i];
    const office = has(word, TRAITS.title) && !has(word, TRAITS.honorific);
    const called =
      i + 2 < end &&
      (has(word, TRAITS.personNoun) || callsSomebody(all, i)) &&
      (isFirstName(all[i + 1]) || !BEFORE_BODIES.has(word?.bare ?? ''));
    // "House Speaker Jane Roe", "the Daily Post's Roe" with its mark lost.
    if (
      office ||
      called ||
      PEOPLES.has(word?.bare ?? '') ||
      (i > start && has(word, TRAITS.organisation) && !MEN.has(word?.bare ?? ''))
    )
      return [all[i + 1]?.text === '.' ? i + 2 : i + 1, tail];
  }
  if (start === from + 1 && all[from]?.lower === 'the') return [from, tail];
  return [start, tail];
}
