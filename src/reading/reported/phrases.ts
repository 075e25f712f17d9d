// The noun phrases of a sentence: everything that could name a speaker.
import { HEADS, NOMINAL, TAGS } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import { TRAITS } from '../words.ts';

const STANDING_ALONE: ReadonlySet<string> = new Set(
  'he she they it i we you who which some many others most everyone everybody both several him her them another those these critics'.split(
    ' ',
  ),
);
const POSSESSIVE: ReadonlySet<string> = new Set('his her their its my our your whose'.split(' '));

const isMark = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & TRAITS.possessive) !== 0;

const isNominal = (token: Token | undefined): boolean => token !== undefined && (token.tag & NOMINAL) !== 0;

/**
 * The noun phrases between two tokens, in order, without what hangs on them by a preposition. The owner in a phrase
 * ("the mayor" in "the mayor's plan") comes as a phrase of its own before the whole.
 */
export function phrasesIn(all: readonly Token[], from: number, to: number, inside: Uint8Array): TokenRange[] {
  const phrases: TokenRange[] = [];
  for (let i = from; i < to; ) {
    const end = inside[i] === 1 ? i : phraseAt(all, i, to, inside, phrases);
    i = Math.max(end, i + 1);
  }
  return phrases;
}

/** Adds the phrases that begin at `i`; gives the end of the longest, or `i` where none begins. */
function phraseAt(
  all: readonly Token[],
  i: number,
  to: number,
  inside: Uint8Array,
  phrases: TokenRange[],
): number {
  const first = all[i];
  if (!first) return i;
  const owns = POSSESSIVE.has(first.lower);
  const pronoun = first.tag === TAGS.PRON;
  const alone = STANDING_ALONE.has(first.lower);
  if ((pronoun || alone) && (!owns || !isNominal(all[i + 1]))) {
    if (alone || (pronoun && first.lower === 'that')) {
      if (pronoun || !isNominal(all[i + 1])) {
        phrases.push([i, i + 1]);
        return i + 1;
      }
    } else return i;
  }
  if (!owns && !isNominal(first)) return i;
  if (owns) phrases.push([i, i + 1]);
  let end = i + 1;
  let last = (first.tag & HEADS) !== 0 ? i : -1;
  while (end < to && inside[end] !== 1) {
    const token = all[end];
    if (!token) break;
    if (isMark(token) && last === end - 1) phrases.push([i, end]);
    else if (token.text === '-' && token.start === all[end - 1]?.end) {
      // A hyphen joins what stands around it.
    } else if (!isNominal(token) || (token.tag === TAGS.DET && !isMark(all[end - 1]))) break;
    if ((token.tag & HEADS) !== 0) last = end;
    end++;
  }
  if (last < 0) return i;
  phrases.push([i, last + 1]);
  return last + 1;
}

/** The name at the end of a phrase ("Ann Lee" of "union leader Ann Lee"), else the phrase. */
export function nameIn(all: readonly Token[], [from, to]: TokenRange): TokenRange {
  let start = to;
  while (start > from && isCapitalName(all[start - 1])) start--;
  const before = start > from ? all[start - 1] : undefined;
  return start < to && !isMark(before) && before?.tag !== TAGS.DET ? [start, to] : [from, to];
}

const isCapitalName = (token: Token | undefined): boolean =>
  token?.tag === TAGS.PROPN && (token.traits & TRAITS.capital) !== 0;
