// What the story tells beside a statement, in the reporter's own words: the occasion, the question, the lecture.
import type { Span, Statement } from '../story/index.ts';
import { countWords, isSpace, wordStart } from './letters.ts';
import type { Tokens } from './tokens.ts';

/** So many words besides cue, mention and content tell an occasion. */
const TELLS = 3;
/** How many sentences of the reporter's back an occasion is looked for; those of a quotation don't count. */
const BACK = 8;

/**
 * The context of each statement, in their order: spans of the reporter's own words, never words of a quotation. What
 * stands beside the statement in its sentences, or else the nearest sentence before it that tells an occasion.
 */
export function contextsOf(tokens: Tokens, statements: readonly Statement[]): Span[][] {
  const { text, sentenceSpans } = tokens;
  const made = bySentence(
    tokens,
    statements.map((statement) => [statement, extentOf(statement)]),
  );
  // What is told indirectly is told in the reporter's words.
  const quoted = bySentence(
    tokens,
    statements
      .filter(({ kind }) => kind !== 'indirect')
      .flatMap(({ content }) => content.map((span) => [span, span] as const)),
  );
  const own = (sentence: number, left: readonly Span[]): Span[] =>
    without(text, sentenceSpans[sentence] ?? [0, 0], quoted.get(sentence) ?? [], left);
  const wholes: Span[][] = [];
  const wholeOf = (sentence: number): Span[] => {
    const whole = wholes[sentence] ?? own(sentence, []);
    wholes[sentence] = whole;
    return whole;
  };
  // For each sentence, two more than the last one up to it that has words of the reporter's (1 where none has); 0 where that is not known yet.
  const last = new Int32Array(sentenceSpans.length);
  const lastTold = (from: number): number => {
    let at = from;
    while (at >= 0 && last[at] === 0 && wholeOf(at).length === 0) at--;
    const found = at >= 0 && last[at] !== 0 ? (last[at] ?? 0) - 2 : at;
    last.fill(found + 2, Math.max(0, at), from + 1);
    return found;
  };
  return statements.map((statement) => {
    const touched = sentencesOf(tokens, statement);
    const beside = touched.flatMap((sentence) => own(sentence, statement.content));
    if (tells(text, beside, [statement])) return beside;
    let back = (touched[0] ?? 0) - 1;
    for (let steps = 0; steps < BACK && back >= 0; steps++, back--) {
      back = lastTold(back);
      if (back < 0) break;
      const here = made.get(back) ?? [];
      const bare = own(
        back,
        here.flatMap(({ content }) => content),
      );
      const whole = wholeOf(back);
      if (tells(text, bare, here) && !here.some((one) => beginsWithSpeaker(whole, one))) return whole;
    }
    return beside;
  });
}

/** From the first word of a statement or its cue to the last. */
function extentOf({ content, cue }: Statement): Span {
  let from = cue?.[0] ?? Number.POSITIVE_INFINITY;
  let to = cue?.[1] ?? 0;
  for (const span of content) {
    from = Math.min(from, span[0]);
    to = Math.max(to, span[1]);
  }
  return [from, to];
}

/** Things with a place, under each sentence that they reach into. */
function bySentence<T>(tokens: Tokens, things: readonly (readonly [T, Span])[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const [thing, [from, to]] of things)
    for (let at = sentenceAt(tokens, from); at <= sentenceAt(tokens, to - 1); at++) {
      const here = found.get(at);
      if (here) here.push(thing);
      else found.set(at, [thing]);
    }
  return found;
}

/** The sentences that hold a statement's first and last words and its cue, in order. */
function sentencesOf(tokens: Tokens, { content, cue }: Statement): number[] {
  const offsets = [content[0]?.[0] ?? 0, (content.at(-1)?.[1] ?? 1) - 1, ...(cue ? [cue[0]] : [])];
  return [...new Set(offsets.map((offset) => sentenceAt(tokens, offset)))].sort((a, b) => a - b);
}

function sentenceAt({ sentenceSpans }: Tokens, offset: number): number {
  let low = 0;
  let high = sentenceSpans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentenceSpans[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** What is left of a sentence when some spans, and some others, are taken out of it. */
function without(text: string, [from, to]: Span, some: readonly Span[], others: readonly Span[]): Span[] {
  const taken: Span[] = [];
  for (const span of some) if (span[0] < to && from < span[1]) taken.push(span);
  for (const span of others) if (span[0] < to && from < span[1]) taken.push(span);
  if (taken.length > 1) taken.sort((a, b) => a[0] - b[0]);
  const spans: Span[] = [];
  let at = from;
  for (let i = 0; i <= taken.length; i++) {
    const [start, end] = taken[i] ?? [to, to];
    const left = start > at ? trimmed(text, at, start) : null;
    if (left && wordStart(text, left[0], left[1]) < left[1]) spans.push(left);
    at = Math.max(at, end);
  }
  return spans;
}

/** Whether some spans tell more than who says it. */
function tells(text: string, spans: readonly Span[], statements: readonly Statement[]): boolean {
  let words = 0;
  for (const [from, to] of spans) {
    words += countWords(text, from, to);
    const told = (span: Span | null): number =>
      span && from <= span[0] && span[1] <= to ? countWords(text, span[0], span[1]) : 0;
    for (const { cue, mention } of statements) words -= told(cue) + told(mention);
  }
  return words >= TELLS;
}

/** "said Roe, who runs the pier": what is left behind a quotation tells of its speaker, and no occasion. */
function beginsWithSpeaker([first]: readonly Span[], { kind, cue, mention, content }: Statement): boolean {
  if (kind === 'indirect' || first === undefined) return false;
  const [start] = first;
  return (content[0]?.[0] ?? 0) < start && [cue, mention].some((span) => span !== null && span[0] === start);
}

/** Without the blanks around it, and without a mark that only tied it to the statement. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && (isSpace(text.charCodeAt(start)) || TIES.includes(text[start] ?? ' '))) start++;
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return [start, end];
}

const TIES = ',;:.';
