// The reports of a story by rules alone: a reporting verb, its subject, and the clause or thing that it reports.
import type { Token, TokenRange, Tokens } from '../tokens.ts';
import type { Quoted } from './quoted.ts';
import { type Subject, subjectOf } from './subject.ts';
import {
  CLAUSE_OPENERS,
  HEARERS,
  PARTICLES,
  REPORTING_VERBS,
  type ReportingVerb,
  TIME_WORDS,
} from './verbs.ts';

/** Something reported: its cue, who says it and what is said. */
export interface Report {
  readonly cue: TokenRange;
  readonly subject: Subject;
  readonly content: readonly TokenRange[];
}

/** How far after its verb (in tokens) the "that" of a clause may stand. */
const THAT_WITHIN = 10;

/** The reports of a story in the order of their cues. */
export function reportsByRule(tokens: Tokens, quoted: Quoted): Report[] {
  const all = tokens.tokens;
  const reports: Report[] = [];
  for (const [from, to] of tokens.sentences) {
    const end = contentEnd(all, from, to);
    for (let i = from; i < end; i++) {
      if (quoted.inside(i)) continue;
      const report =
        all[i]?.lower === 'according' && all[i + 1]?.lower === 'to'
          ? accordingTo(all, i, from, end)
          : byVerb(all, i, from, end, quoted);
      if (report) reports.push(report);
    }
  }
  return reports;
}

/** The end of a sentence without its last stop. */
function contentEnd(all: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && /^[.!?…]+$/.test(all[end - 1]?.text ?? '')) end--;
  return end;
}

function byVerb(
  all: readonly Token[],
  verb: number,
  from: number,
  end: number,
  quoted: Quoted,
): Report | null {
  const word = REPORTING_VERBS.get(all[verb]?.lower ?? '');
  if (!word || /^(?:NOUN|PROPN|ADP)$/.test(all[verb]?.pos ?? '')) return null;
  if (/^(?:DET)$/.test(all[verb - 1]?.pos ?? '')) return null;
  const cue: TokenRange = [verb, verb + 1];
  const left = leftContent(all, verb, from, end, quoted);
  if (left) return left;
  const subject = subjectOf(all, verb, from, quoted.inside);
  if (!subject) return null;
  const start = rightStart(all, verb, end, word);
  if (start === null || start >= end) return null;
  const stop = cutShort(all, start, end, quoted);
  return stop > start ? { cue, subject, content: [[start, stop]] } : null;
}

/** "It was late, she said" and "It was late, she said, for him". */
function leftContent(
  all: readonly Token[],
  verb: number,
  from: number,
  end: number,
  quoted: Quoted,
): Report | null {
  let after = verb + 1;
  let subject: Subject | null = null;
  const before = all[verb - 1];
  if (before?.text === ',' || quoted.inside(verb - 1)) {
    let stop = after;
    while (stop < end && /^(?:PROPN|NOUN|DET|ADJ|PRON|PART|NUM)$/.test(all[stop]?.pos ?? '')) stop++;
    if (stop === after) return null;
    subject = { mention: [after, stop], meant: [after, stop], why: 'subject after the verb' };
    after = stop;
  } else subject = subjectOf(all, verb, from, quoted.inside);
  if (!subject) return null;
  while (after < end && (TIME_WORDS.has(all[after]?.lower ?? '') || all[after]?.lower === 'on')) after++;
  if (after < end && all[after]?.text !== ',') return null;
  const first = Math.min(subject.mention[0], verb);
  const comma = first - 1;
  if (comma <= from || (all[comma]?.text !== ',' && !quoted.inside(comma))) return null;
  const content: TokenRange[] = [[from, all[comma]?.text === ',' ? comma : comma + 1]];
  if (after + 1 < end && all[after]?.text === ',' && subject.mention[0] < verb)
    content.push([after + 1, end]);
  return { cue: [verb, verb + 1], subject, content };
}

/** Where the content after a verb begins. */
function rightStart(all: readonly Token[], verb: number, end: number, word: ReportingVerb): number | null {
  for (let i = verb + 1; i < Math.min(end, verb + THAT_WITHIN); i++) {
    if (all[i]?.lower === 'that' && all[i]?.pos !== 'DET') return i;
    if (/^(?:VERB|AUX|PUNCT)$/.test(all[i]?.pos ?? '')) break;
  }
  let start = verb + 1;
  while (start < end && (TIME_WORDS.has(all[start]?.lower ?? '') || all[start]?.lower === 'on')) start++;
  const next = all[start];
  if (!next || next.pos === 'PUNCT') return null;
  if (word.frames.has('hearer') && HEARERS.has(next.lower)) start++;
  if (word.frames.has('object')) {
    if (PARTICLES.has(next.lower)) start++;
    return start;
  }
  if (word.frames.has('action') && all[start]?.lower === 'to') return start;
  if (!word.frames.has('clause') && !word.frames.has('hearer')) return null;
  if (CLAUSE_OPENERS.has(all[start]?.lower ?? '')) return start;
  if (/^(?:ADP|PART|CCONJ|SCONJ|VERB|ADV)$/.test(all[start]?.pos ?? '')) return null;
  for (let i = start; i < end; i++) if (/^(?:VERB|AUX)$/.test(all[i]?.pos ?? '')) return start;
  return null;
}

/** Where the content breaks off before the end of the sentence: at the next thing reported. */
function cutShort(all: readonly Token[], start: number, end: number, quoted: Quoted): number {
  for (let i = start + 2; i < end; i++) {
    if (quoted.inside(i)) continue;
    const next = all[i + 1]?.lower ?? '';
    if (all[i]?.text === ',' && (next === 'according' || (/ing$/.test(next) && REPORTING_VERBS.has(next))))
      return i;
    if (all[i]?.text === ',' && /^(?:while|but|adding|though|although)$/.test(next)) return i;
    if (/^(?:and|but)$/.test(all[i]?.lower ?? '') && REPORTING_VERBS.has(next) && all[i + 1]?.pos === 'VERB')
      return i;
  }
  return end;
}

function accordingTo(all: readonly Token[], at: number, from: number, end: number): Report | null {
  let stop = at + 2;
  while (stop < end && /^(?:PROPN|NOUN|DET|ADJ|PRON|PART|NUM|ADP)$/.test(all[stop]?.pos ?? '')) stop++;
  if (stop === at + 2) return null;
  const mention: TokenRange = [at + 2, stop];
  const subject: Subject = { mention, meant: mention, why: 'according to' };
  const cue: TokenRange = [at, at + 2];
  if (at <= from + 1)
    return all[stop]?.text === ',' && stop + 1 < end ? { cue, subject, content: [[stop + 1, end]] } : null;
  const content: TokenRange = [from, all[at - 1]?.text === ',' ? at - 1 : at];
  return content[1] > content[0] ? { cue, subject, content: [content] } : null;
}
