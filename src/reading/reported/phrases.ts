// The noun phrases of a sentence: everything that could name a speaker.
import type { Token, TokenRange } from '../tokens.ts';
import type { Quoted } from './quoted.ts';

const STANDING_ALONE: ReadonlySet<string> = new Set(
  'he she they it i we you who which some many others most everyone everybody both several him her them another those these critics'.split(
    ' ',
  ),
);
const POSSESSIVE: ReadonlySet<string> = new Set('his her their its my our your whose'.split(' '));
const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);

const isMark = (token: Token | undefined): boolean => /^['’]s?$/.test(token?.text ?? '');

/**
 * The noun phrases between two tokens, in order, without what hangs on them by a preposition. The owner in a phrase
 * ("the mayor" in "the mayor's plan") comes as a phrase of its own before the whole.
 */
export function phrasesIn(all: readonly Token[], from: number, to: number, quoted: Quoted): TokenRange[] {
  const phrases: TokenRange[] = [];
  for (let i = from; i < to; ) {
    const end = quoted.inside(i) ? i : phraseAt(all, i, to, quoted, phrases);
    i = Math.max(end, i + 1);
  }
  return phrases;
}

/** Adds the phrases that begin at `i`; gives the end of the longest, or `i` where none begins. */
function phraseAt(
  all: readonly Token[],
  i: number,
  to: number,
  quoted: Quoted,
  phrases: TokenRange[],
): number {
  const first = all[i];
  if (!first) return i;
  const owns = POSSESSIVE.has(first.lower);
  const relative = first.lower === 'that' && first.pos === 'PRON';
  if (
    (first.pos === 'PRON' || STANDING_ALONE.has(first.lower)) &&
    (!owns || !INSIDE.has(all[i + 1]?.pos ?? ''))
  ) {
    if (STANDING_ALONE.has(first.lower) || relative) {
      if (!INSIDE.has(all[i + 1]?.pos ?? '') || first.pos === 'PRON') {
        phrases.push([i, i + 1]);
        return i + 1;
      }
    } else return i;
  }
  if (!owns && !INSIDE.has(first.pos)) return i;
  if (owns) phrases.push([i, i + 1]);
  let end = i + 1;
  let last = NOMINAL.has(first.pos) ? i : -1;
  while (end < to && !quoted.inside(end)) {
    const token = all[end];
    if (!token) break;
    if (isMark(token) && last === end - 1) phrases.push([i, end]);
    else if (token.text === '-' && token.start === all[end - 1]?.end) {
      // A hyphen joins what stands around it.
    } else if (!INSIDE.has(token.pos) || (token.pos === 'DET' && !isMark(all[end - 1]))) break;
    if (NOMINAL.has(token.pos)) last = end;
    end++;
  }
  if (last < 0) return i;
  phrases.push([i, last + 1]);
  return last + 1;
}

/** The name at the end of a phrase ("Ann Lee" of "union leader Ann Lee"), else the phrase. */
export function nameIn(all: readonly Token[], [from, to]: TokenRange): TokenRange {
  let start = to;
  while (start > from && all[start - 1]?.pos === 'PROPN' && /^\p{Lu}/u.test(all[start - 1]?.text ?? ''))
    start--;
  const before = start > from ? all[start - 1] : undefined;
  return start < to && !isMark(before) && before?.pos !== 'DET' ? [start, to] : [from, to];
}
