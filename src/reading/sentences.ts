// Finds where sentences begin, by the marks and capitals of English news writing.
import { MAY_END, NEVER_ENDS, SENTENCE_OPENERS } from './lexicon/abbreviations.ts';
import { TAGS } from './tags.ts';
import type { Token } from './token.ts';
import { has, TRAITS } from './words.ts';

/**
 * Finds where the sentences of one paragraph begin.
 *
 * @param all the paragraph's tokens are those from `from` up to `to`
 * @returns the first tokens of its sentences, in order; none where it has no tokens
 */
export function sentenceStarts(all: readonly Token[], from: number, to: number): number[] {
  if (to <= from) return [];
  const found: number[] = [from];
  const told = afterDateline(all, from, to);
  if (told > from) found.push(told);
  for (let i = from; i < to - 1; i++) {
    const token = all[i];
    if (token === undefined || (token.traits & TRAITS.stops) === 0) continue;
    const start = openedAfter(all, token, i, from, to);
    if (start > told) found.push(start);
  }
  return found;
}

/** The longest dateline, in tokens: "PORT MARSH, Ohio (AP) —". */
const DATELINE = 12;
const DASH = /^(?:—|–|-|--)$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}.’'-]{2,}$/u;

/** Where the story goes on after the place in capitals from which it is told, or -1. */
function afterDateline(all: readonly Token[], from: number, to: number): number {
  if (!CAPITALS.test(all[from]?.text ?? '')) return -1;
  for (let i = from + 1; i < to - 1 && i < from + DATELINE; i++) {
    const token = all[i];
    if (token === undefined || has(token, TRAITS.stops)) return -1;
    if (DASH.test(token.text) && spaced(all, i) && spaced(all, i + 1)) return i + 1;
  }
  return -1;
}

/** Where a sentence begins after a token that may end one, or -1. */
function openedAfter(all: readonly Token[], { text }: Token, i: number, from: number, to: number): number {
  const last = text.charCodeAt(text.length - 1);
  const stop = last === FULL_STOP || last === ELLIPSIS;
  let next = i + 1;
  while (next < to && has(all[next], TRAITS.closes) && !spaced(all, next)) next++;
  if (next >= to || !spaced(all, next)) return -1;
  let first = next;
  while (first < to - 1 && has(all[first], TRAITS.opens)) first++;
  const opened = first > next;
  const begins = all[first];
  if (begins === undefined || (has(begins, TRAITS.small) && !(opened && stop))) return -1;
  if (last === FULL_STOP && text.length > 1 && !abbreviationEnds(text, begins, opened)) return -1;
  const before = all[i - 1];
  if (text === '.' && i > from && !spaced(all, i) && !opened && has(before, TRAITS.abbreviated))
    if (!abbreviationEnds(`${before?.text}.`, begins, opened)) return -1;
  return next;
}

const FULL_STOP = 46;
const ELLIPSIS = 8230;

/** Whether white space stands before a token. */
const spaced = (all: readonly Token[], i: number): boolean => (all[i - 1]?.end ?? 0) < (all[i]?.start ?? 0);

function abbreviationEnds(word: string, next: Token, opened: boolean): boolean {
  const lower = word.toLowerCase();
  if (/^\.+$/.test(word)) return true;
  if (lower === 'no.') return !/^\d/.test(next.text);
  if (NEVER_ENDS.has(lower)) return false;
  if (/^\p{L}\.$/u.test(word)) return lower === 'i.' || SENTENCE_OPENERS.has(next.lower);
  if (MAY_END.has(lower) || /^(\p{L}\.)+$/u.test(word))
    return opened || (SENTENCE_OPENERS.has(next.lower) && next.tag !== TAGS.PROPN);
  return true;
}
