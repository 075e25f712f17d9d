// Finds, beside a quotation, the words that report it and the words that name its speaker.
import { BETWEEN, SPEECH_VERBS } from './lexicon/cues.ts';
import { HONORIFICS } from './lexicon/people.ts';
import type { Quotation } from './quotations.ts';
import type { Token, TokenRange, Tokens } from './tokens.ts';

export interface Attribution {
  readonly cue: TokenRange;
  readonly mention: TokenRange;
  readonly why: string;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET']);
const bare = (token: Token | undefined): string => (token?.lower ?? '').replace(/\.$/, '');

/** The attribution that stands right after a quotation or right before it, in the same sentence, or null. */
export function attribute(
  tokens: Tokens,
  quotation: Quotation,
  previousEnd: number,
  nextStart: number,
): Attribution | null {
  const all = tokens.tokens;
  const [from, to] = quotation.tokens;
  const [first, last] = tokens.paragraphs[quotation.paragraph] ?? [0, 0];
  const afterEnd = frameEnd(all, to, Math.min(last, nextStart));
  const ending = all[to - 2]?.text ?? '';
  const open = /^[,!?—-]$/.test(ending) || !/^\p{Lu}/u.test(all[to]?.text ?? '') || /[!?]$/.test(ending);
  const after = open ? findAfter(all, to, afterEnd) : null;
  if (after) return after;
  let start = Math.max(first, previousEnd);
  for (let i = from - 1; i > start; i--) {
    if (all[i - 1]?.sentence !== all[from - 1]?.sentence) {
      start = i;
      break;
    }
  }
  const lead = all[from - 1]?.text ?? '';
  if (start < from && (/^[,:]$/.test(lead) || SPEECH_VERBS.has(all[from - 1]?.lower ?? '')))
    return findBefore(all, start, from, lead === ':');
  return null;
}

function frameEnd(all: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (end < limit && !/^[.!?]$/.test(all[end]?.text ?? '')) end++;
  return end;
}

function findAfter(all: readonly Token[], from: number, end: number): Attribution | null {
  for (let i = from; i < Math.min(end, from + 40); i++) {
    if (!isCue(all, i)) continue;
    const left = subjectBefore(all, i, from);
    if (left) return { cue: [i, i + 1], mention: left, why: 'quotation, speaker, cue' };
    const right = i <= from + 2 ? nameAfter(all, i + 1, end) : null;
    if (right) return { cue: [i, i + 1], mention: right, why: 'quotation, cue, speaker' };
    return null;
  }
  if (all[from]?.lower === 'according' && all[from + 1]?.lower === 'to') {
    const named = nameAfter(all, from + 2, end);
    if (named) return { cue: [from, from + 2], mention: named, why: 'according to' };
  }
  return null;
}

function findBefore(all: readonly Token[], start: number, end: number, colon: boolean): Attribution | null {
  for (let i = end - 1; i >= start; i--) {
    if (!isCue(all, i)) continue;
    const subject = subjectBefore(all, i, start);
    if (subject) return { cue: [i, i + 1], mention: subject, why: 'speaker, cue, quotation' };
    if (i === start) {
      const right = nameAfter(all, i + 1, end);
      if (right) return { cue: [i, i + 1], mention: right, why: 'cue, speaker, quotation' };
    }
    const opening = openingSubject(all, start, i);
    return opening ? { cue: [i, i + 1], mention: opening, why: 'subject of the sentence' } : null;
  }
  if (!colon) return null;
  const label = nameAfter(all, start, end);
  if (label && label[1] === end - 1) return { cue: [end - 1, end], mention: label, why: 'NAME:' };
  return null;
}

const isCue = (all: readonly Token[], i: number): boolean =>
  SPEECH_VERBS.has(all[i]?.lower ?? '') &&
  !/^(DET|ADJ|ADP)$/.test(all[i - 1]?.pos ?? '') &&
  !/['’]s$/.test(all[i - 1]?.lower ?? '');

/** The noun phrase that ends right before a verb, past adverbs, auxiliaries, brackets and appositions. */
function subjectBefore(all: readonly Token[], verb: number, from: number): TokenRange | null {
  let i = verb - 1;
  while (
    i >= from &&
    (BETWEEN.has(all[i]?.lower ?? '') || (all[i]?.pos === 'ADV' && all[i]?.lower !== 'who'))
  )
    i--;
  if (i < from) return null;
  if (all[i]?.text === ')') {
    while (i > from && all[i]?.text !== '(') i--;
    i--;
  }
  if (all[i]?.text === ',') {
    const named = phraseBeforeComma(all, i - 1, from);
    if (named) return named;
    return null;
  }
  const phrase = phraseEnding(all, i, from);
  if (!phrase) return null;
  return governed(all, phrase, from);
}

/** Past an apposition between commas, back to the name that it explains. */
function phraseBeforeComma(all: readonly Token[], last: number, from: number): TokenRange | null {
  for (let i = last; i > from; i--) {
    if (all[i]?.text !== ',') continue;
    const phrase = phraseEnding(all, i - 1, from);
    if (
      phrase &&
      (phrase[0] === from || all[phrase[0] - 1]?.pos === 'PUNCT' || all[phrase[0] - 1]?.pos === 'CCONJ')
    )
      return all[phrase[1] - 1]?.pos === 'PROPN' ? nameCore(all, phrase) : phrase;
  }
  return null;
}

/** "a spokesman for the mayor said": back from the mayor to the spokesman. */
function governed(all: readonly Token[], phrase: TokenRange, from: number): TokenRange | null {
  let current = phrase;
  while (all[current[0] - 1]?.pos === 'ADP' && current[0] - 1 > from) {
    const outer = phraseEnding(all, current[0] - 2, from);
    if (!outer) return null;
    current = outer;
  }
  const before = all[current[0] - 1];
  if (current[0] > from && (before?.pos === 'VERB' || before?.pos === 'ADP')) return null;
  return nameCore(all, current);
}

function phraseEnding(all: readonly Token[], end: number, from: number): TokenRange | null {
  const head = all[end];
  if (!head || end < from) return null;
  if (PRONOUNS.has(head.lower)) return [end, end + 1];
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return null;
  let i = end;
  while (i > from) {
    const token = all[i - 1];
    if (!token || token.sentence !== head.sentence) break;
    const possessive =
      /^['’]s?$/.test(token.text) ||
      token.lower === 'her' ||
      token.lower === 'his' ||
      token.lower === 'their';
    if (!NOMINAL.has(token.pos) && !possessive && !(token.text === '-' && token.start === all[i - 2]?.end))
      break;
    i--;
    if (token.pos === 'DET') break;
  }
  return [i, end + 1];
}

function nameAfter(all: readonly Token[], start: number, end: number): TokenRange | null {
  const head = all[start];
  if (!head) return null;
  if (PRONOUNS.has(head.lower)) return [start, start + 1];
  let i = start;
  while (i < end && (NOMINAL.has(all[i]?.pos ?? '') || /^['’]s?$/.test(all[i]?.text ?? ''))) i++;
  while (i > start && all[i - 1]?.pos !== 'NOUN' && all[i - 1]?.pos !== 'PROPN') i--;
  return i > start ? nameCore(all, [start, i]) : null;
}

/** The name at the end of a phrase, its "Mr" kept and the office before it left out; else the whole phrase. */
function nameCore(all: readonly Token[], [from, to]: TokenRange): TokenRange {
  let i = to;
  while (i > from && /^\p{Lu}/u.test(all[i - 1]?.text ?? '') && all[i - 1]?.pos !== 'DET') i--;
  if (i === to) return [from, to];
  const possessive = all.slice(from, i).some((token) => /^['’]s?$/.test(token.text));
  if (possessive && to - i < 2) return [from, to];
  return HONORIFICS.has(bare(all[i - 1])) ? [i - 1, to] : [i, to];
}

function openingSubject(all: readonly Token[], start: number, end: number): TokenRange | null {
  const first = all[start];
  if (!first || first.pos === 'ADP' || first.pos === 'SCONJ' || first.pos === 'VERB') return null;
  return nameAfter(all, start, end);
}
