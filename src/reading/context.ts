// What the story tells beside a statement: the occasion, the question, the lecture it was said in.
import type { Span, Statement } from '../story/index.ts';
import type { Tokens } from './tokens.ts';

/** So many words besides cue and mention tell an occasion. */
const TELLS = 3;
/** How many sentences back an occasion is looked for. */
const BACK = 8;
const WORD = /[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

/** The context of each statement, in their order: spans of the reporter's own words. */
export function contextsOf(tokens: Tokens, statements: readonly Statement[]): Span[][] {
  const bySentence = new Map<number, Statement[]>();
  const places = statements.map((statement) => {
    const touched = sentencesOf(tokens, statement);
    for (const sentence of touched)
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), statement]);
    return touched;
  });
  return statements.map((statement, i) => {
    const touched = places[i] ?? [];
    const beside = touched.flatMap((sentence) => reporterWords(tokens, sentence, [statement]));
    if (tells(tokens.text, beside, [statement])) return beside;
    const first = Math.min(...touched);
    for (let back = first - 1; back >= Math.max(0, first - BACK); back--) {
      const here = bySentence.get(back) ?? [];
      const spans = reporterWords(tokens, back, here);
      if (tells(tokens.text, spans, here)) return spans;
    }
    return beside;
  });
}

/** The sentences that hold a statement's first and last words and its cue. */
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

/** A sentence without the words of the statements that are made in it. */
function reporterWords(tokens: Tokens, sentence: number, statements: readonly Statement[]): Span[] {
  const [from, to] = tokens.sentenceSpans[sentence] ?? [0, 0];
  const said = statements
    .flatMap(({ content }) => content)
    .filter(([start, end]) => start < to && from < end)
    .sort((a, b) => a[0] - b[0]);
  const spans: Span[] = [];
  let at = from;
  for (const [start, end] of [...said, [to, to] as const]) {
    if (start > at) spans.push(trimmed(tokens.text, at, start));
    at = Math.max(at, end);
  }
  return spans.filter(([start, end]) => wordsIn(tokens.text.slice(start, end)) > 0);
}

/** Whether some spans tell more than who says it. */
function tells(text: string, spans: readonly Span[], statements: readonly Statement[]): boolean {
  const attribution = statements.flatMap(({ cue, mention }) =>
    [cue, mention].filter((span) => span !== null),
  );
  let words = 0;
  for (const [from, to] of spans) {
    words += wordsIn(text.slice(from, to));
    for (const [start, end] of attribution)
      if (from <= start && end <= to) words -= wordsIn(text.slice(start, end));
  }
  return words >= TELLS;
}

/** Without the blanks around it, and without a mark that only tied it to the statement. */
function trimmed(text: string, from: number, to: number): Span {
  const body = text.slice(from, to);
  const start = from + (/^[\s,;:.]*/.exec(body)?.[0].length ?? 0);
  return [start, Math.max(start, from + body.trimEnd().length)];
}
