// Finds the stretches in quotation marks: straight, curly, doubled apostrophes, single ones in headlines,
// nested, never closed, and reopened in the next paragraph.

import type { Span } from '../story/index.ts';
import { SPEECH_VERBS } from './lexicon/cues.ts';
import type { TokenRange, Tokens } from './tokens.ts';
import { turnsOf } from './turns.ts';

/** One stretch in quotation marks, marks included; what stands nested inside it is part of it. */
export interface Quotation {
  readonly span: Span;
  readonly tokens: TokenRange;
  readonly paragraph: number;
  /** False where the paragraph ends before the mark is closed. */
  readonly closed: boolean;
  /** In single marks, as headlines have them. */
  readonly single: boolean;
  /** The turn of a transcript has no need of marks: the label it stands under, else null. */
  readonly label: TokenRange | null;
}

const SPACE = /\s/;
const BEFORE_OPENING = /[\s([{—–\-‘'“/:]/;
/** The longest stretch in single marks (UTF-16 units): beyond it, an apostrophe is likelier than a quotation. */
const SINGLE =
  /(?:^|(?<=[\s([—–:]))[‘'](?!(?:em|til|cause|tis|twas|\d0s)\b)(?=[\p{L}\p{N}$#@])([^\n"“”]{1,300}?[\p{L}\p{N}.,!?…)])[’'](?![\p{L}\p{N}])/gu;

/** Before a mark that {@link SINGLE} may begin with. */
const BEFORE_SINGLE = /[\s([—–:]/;

/** The outermost quotations of a text, in order. Linear in its length. */
export function quotationsOf(tokens: Tokens): Quotation[] {
  const found: Quotation[] = [];
  const { text, paragraphSpans } = tokens;
  const turns = new Map(turnsOf(text, paragraphSpans).map((turn) => [turn.paragraph, turn]));
  const excerpts = excerptsOf(text, paragraphSpans);
  let label: TokenRange = [0, 0];
  paragraphSpans.forEach((whole, index) => {
    const paragraph: Span = excerpts.has(index) ? [whole[0] + 1, whole[1]] : whole;
    const turn = turns.get(index);
    if (turn) {
      const range = tokens.paragraphs[index] ?? [0, 0];
      const at = (offset: number): number => firstTokenAt(tokens, offset, range);
      if (turn.label) label = [at(turn.label[0]), at(turn.label[1])];
      const inside: TokenRange = [at(turn.content[0]), range[1]];
      if (inside[1] > inside[0])
        found.push({
          span: turn.content,
          tokens: inside,
          paragraph: index,
          closed: true,
          single: false,
          label,
        });
      return;
    }
    const next = paragraphSpans[index + 1];
    const reopened = next !== undefined && opensWithMark(text, next[0]);
    const range = tokens.paragraphs[index] ?? [0, 0];
    for (const { span, closed, single } of stretches(text, paragraph, reopened)) {
      if (isNickname(text, span)) continue;
      const from = firstTokenAt(tokens, span[0], range);
      const to = firstTokenAt(tokens, span[1], range);
      if (to > from) found.push({ span, tokens: [from, to], paragraph: index, closed, single, label: null });
    }
  });
  return found;
}

/**
 * The paragraphs that open with a straight mark and never close it, where such report speech in curly marks inside:
 * they are passed on from elsewhere, and tell their own quotations.
 */
function excerptsOf(text: string, paragraphs: readonly Span[]): ReadonlySet<number> {
  const opened = paragraphs.flatMap(([from, to], index) => {
    if (text[from] !== '"') return [];
    const second = text.indexOf('"', from + 1);
    if (second >= 0 && second < to) return [];
    const body = text.slice(from, to);
    const paired = body.split('“').length === body.split('”').length;
    return paired
      ? [{ index, tells: [...body.matchAll(BEFORE_CURLY)].some(([, word]) => isSpeech(word)) }]
      : [];
  });
  return new Set(opened.some(({ tells }) => tells) ? opened.map(({ index }) => index) : []);
}

/** The word that leads to an opening curly mark. */
const BEFORE_CURLY = /(\p{L}+)[,:]? “/gu;
const isSpeech = (word = ''): boolean => SPEECH_VERBS.has(word.toLowerCase());

const opensWithMark = (text: string, at: number): boolean =>
  text[at] === '"' || text[at] === '“' || (text[at] === "'" && text[at + 1] === "'");

/** 'Robert "Bobby" Roe': part of a name. */
function isNickname(text: string, [from, to]: Span): boolean {
  return (
    /^["“'‘]{1,2}\p{Lu}\p{Ll}+["”'’]{1,2}$/u.test(text.slice(from, to)) &&
    /(?:^|\s)\p{Lu}[\p{L}.-]* $/u.test(text.slice(Math.max(0, from - LONGEST_NAME), from)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3))
  );
}

/** How far (UTF-16 units) the first name before a nickname is looked at. */
const LONGEST_NAME = 20;

/** Index of the first token of the range that starts at the offset or after it. */
export function firstTokenAt({ tokens }: Tokens, offset: number, [from, to]: TokenRange): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Stretch {
  readonly span: Span;
  readonly closed: boolean;
  readonly single: boolean;
}

function stretches(text: string, [from, to]: Span, reopened: boolean): Stretch[] {
  const { doubles, mayBeSingle } = doubleStretches(text, from, to, reopened);
  if (!mayBeSingle) return doubles;
  const singles: Stretch[] = [];
  for (const match of text.slice(from, to).matchAll(SINGLE)) {
    const span: Span = [from + match.index, from + match.index + match[0].length];
    if (doubles.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) continue;
    singles.push({ span, closed: true, single: true });
  }
  return singles.length === 0 ? doubles : [...doubles, ...singles].sort((a, b) => a.span[0] - b.span[0]);
}

/** The marks that double quotation marks are made of: 1 at the code of each. */
const MARKS = new Uint8Array(0x2040);
for (const mark of '"\'`’‘“„«”»″') MARKS[mark.charCodeAt(0)] = 1;

/** An opening curly mark right behind a word or a stop, with a space or the end behind it. */
const CLOSES_BY_SLIP = /^[\p{L}\p{N}.,!?…]“(?:\s|$)/u;

interface Open {
  readonly curly: boolean;
  readonly at: number;
}

/** The stretches in double marks, and whether one in single marks may begin somewhere. */
function doubleStretches(
  text: string,
  from: number,
  to: number,
  reopened: boolean,
): { doubles: Stretch[]; mayBeSingle: boolean } {
  const found: Stretch[] = [];
  let mayBeSingle = false;
  const open: Open[] = [];
  const close = (depth: number, end: number): void => {
    const first = open[depth];
    open.length = depth;
    if (depth === 0 && first !== undefined && end - first.at > 1)
      found.push({ span: [first.at, end], closed: true, single: false });
  };
  for (let i = from; i < to; i++) {
    if (MARKS[text.charCodeAt(i)] !== 1) continue;
    const mark = text[i] ?? '';
    if ((mark === "'" || mark === '‘') && (i === from || BEFORE_SINGLE.test(text[i - 1] ?? '')))
      mayBeSingle = true;
    const doubled =
      (mark === "'" || mark === '`' || mark === '’' || mark === '‘') && text[i + 1] === mark && i + 1 < to;
    const width = doubled ? 2 : 1;
    if (mark === '“' || mark === '„' || mark === '«') {
      // '“It is late,“ she said': an opening mark behind a word is a slip for the closing one.
      const slips = mark === '“' && i > from && CLOSES_BY_SLIP.test(text.slice(i - 1, Math.min(to, i + 2)));
      const depth = slips ? lastIndex(open, true) : -1;
      if (depth >= 0) close(depth, i + 1);
      else open.push({ curly: true, at: i });
    } else if (mark === '”' || mark === '»' || mark === '″') {
      const depth = lastIndex(open, true);
      if (depth >= 0) close(depth, i + 1);
      else if (lastIndex(open, false) >= 0) close(lastIndex(open, false), i + 1);
      // A closing mark where only an opening one makes sense: a slip of whoever set the story.
      else if (i === from && !SPACE.test(text[i + 1] ?? ' ') && text.indexOf('”', i + 1) < to)
        open.push({ curly: true, at: i });
    } else if (mark === '"' || doubled) {
      const before = i > from ? (text[i - 1] ?? ' ') : ' ';
      const after = i + width < to ? (text[i + width] ?? ' ') : ' ';
      const canOpen = !SPACE.test(after) && BEFORE_OPENING.test(before);
      const canClose = !SPACE.test(before) || !canOpen;
      const depth = lastIndex(open, false);
      if (depth >= 0 && canClose && !(canOpen && SPACE.test(before))) close(depth, i + width);
      else if (depth < 0 && (canOpen || open.length === 0) && !SPACE.test(after))
        open.push({ curly: false, at: i });
      else if (depth < 0 && open.length > 0 && canClose) close(lastIndex(open, true), i + width);
      else if (depth >= 0 && canOpen) {
        // An opening mark inside an open quotation: the first one was never closed.
        const lost = open[0];
        open.length = 0;
        if (lost !== undefined) pushUnclosed(found, text, from, lost.at, i);
        open.push({ curly: false, at: i });
      }
      i += width - 1;
    }
  }
  const left = open[0];
  if (left !== undefined) {
    const lead = text.slice(from, left.at).trim();
    const introduced = lead === '' || /[,:]$/.test(lead) || reopened;
    const said = reopened ? null : SAID_AFTER.exec(text.slice(left.at, to));
    if (introduced)
      found.push({ span: [left.at, said ? left.at + said[0].length : to], closed: false, single: false });
  }
  return { doubles: found, mayBeSingle };
}

/** A quotation whose closing mark is missing ends with the sentence end before the next opening mark. */
function pushUnclosed(found: Stretch[], text: string, from: number, at: number, next: number): void {
  const body = text.slice(at, next);
  const lead = text.slice(from, at).trim();
  const end = /^.*?[,.!?](?=\s+(?:said|says|he|she|they|[A-Z]\w+ (?:said|says))\b)/s.exec(body);
  if (end) found.push({ span: [at, at + end[0].length], closed: false, single: false });
  else if (lead === '' || /[,:]$/.test(lead))
    found.push({ span: [at, at + body.trimEnd().length], closed: false, single: false });
}

/** "It is late, said Roe on Monday.": the words before the reporter's own, where no mark parts them. */
const SAID_AFTER =
  /^.{2,}?[,?!](?=\s+(?:said|says|(?:he|she|they|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (?:said|says|added|told|wrote|tweeted))\b)/su;

function lastIndex(open: readonly Open[], curly: boolean): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.curly === curly) return i;
  return -1;
}
