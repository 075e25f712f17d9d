// Chooses, among what the model found likely, the reports to believe: sure enough, with a speaker, and none over another.

import type { QuotationGroup } from '../groups.ts';
import type { TokenRange } from '../tokens.ts';
import { has, TRAITS } from '../words.ts';
import type { ReportedModel } from './model.ts';
import { judgementsIn } from './naming.ts';
import { withoutSecondClause } from './second-clause.ts';
import type { Subject } from './subject.ts';
import { isSaying } from './verbs.ts';
import type { View } from './view.ts';
import { afterLabel, wholeContent, withNamed } from './whole.ts';

/** Something reported: its cue, who says it and what is said. */
export interface Report {
  readonly cue: TokenRange | null;
  /** Who says it, or null where the story tells of nobody. */
  readonly subject: Subject | null;
  readonly content: readonly TokenRange[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** How sure the model is, 0 to 1. */
  readonly sure: number;
}

/** From this share of its words in quotation marks a statement is direct. */
const DIRECT_SHARE = 0.9;

/** How sure the model must be of a report: partly quoted, said, or only thought, wanted or done. */
export interface Bar {
  readonly mixed: number;
  readonly said: number;
  readonly other: number;
}

/** Calibrated on held-out articles for a precision of 85 of 100 indirect statements. */
const BAR: Bar = { mixed: 0.35, said: 0.45, other: 0.7 };

/** The reports of a story in the order of their cues. */
export function reportsByModel(model: ReportedModel, view: View, bar: Bar = BAR): Report[] {
  const { tokens } = view;
  const least = (token: number): number => leastFor(view, token, bar);
  const likely = model.read(view, least).sort((a, b) => b.sure - a.sure || a.token - b.token);
  const taken = new Uint8Array(tokens.tokens.length);
  const reports: Report[] = [];
  for (const { token, speaker, reading, sure } of likely) {
    const content = withNamed(view, token, wholeContent(view, withoutSecondClause(view, reading.content)));
    const share = view.quotedShare(content);
    const kind = share >= DIRECT_SHARE ? 'direct' : share > 0 ? 'mixed' : 'indirect';
    if (sure < (kind !== 'indirect' ? bar.mixed : indirectBar(view, token, bar))) continue;
    if (content.some(([from, to]) => taken.subarray(from, to).includes(1))) continue;
    for (const [from, to] of content) taken.fill(1, from, to);
    const spoken = speaker();
    if (!spoken) continue;
    const cue: TokenRange = [token, token + (tokens.tokens[token]?.lower === 'according' ? 2 : 1)];
    reports.push({ cue, subject: spoken.subject, content, kind, sure });
  }
  return reports.sort((a, b) => (a.cue?.[0] ?? 0) - (b.cue?.[0] ?? 0));
}

/** How sure the model must be of a report in the story's own words. */
function indirectBar({ tokens }: View, token: number, bar: Bar): number {
  const head = tokens.tokens[token];
  return head !== undefined && isSaying(head) ? bar.said : bar.other;
}

/** How sure the model must be of any report of a cue: where nothing in its sentence is quoted, nothing of the report is. */
function leastFor(view: View, token: number, bar: Bar): number {
  const { from, to, inside } = view;
  const indirect = indirectBar(view, token, bar);
  for (let i = from[token] ?? 0; i < (to[token] ?? 0); i++)
    if (inside[i] === 1) return Math.min(bar.mixed, indirect);
  return indirect;
}

/** Adds the judgements that no report holds yet. */
export function withJudgements(view: View, reports: readonly Report[]): Report[] {
  const all: Report[] = [...reports];
  for (const { cue, mention, content } of judgementsIn(view)) {
    const known = all.some((report) => report.content.some(([from, to]) => from < content[1] && cue[0] < to));
    if (known || view.quotedShare([content]) >= DIRECT_SHARE) continue;
    const kind = view.quotedShare([content]) > 0 ? 'mixed' : 'indirect';
    all.push({
      cue,
      subject: { mention, meant: mention, why: 'who judges' },
      content: [content],
      kind,
      sure: 1,
    });
  }
  return all;
}

/**
 * The reports with those of the quoted words that none of them holds: what a report with the same cue left out, or the
 * clause around them, as far as the model sees one.
 */
export function withPartials(
  model: ReportedModel,
  view: View,
  partial: readonly QuotationGroup[],
  reports: readonly Report[],
): Report[] {
  const taken = new Uint8Array(view.tokens.tokens.length);
  for (const { content } of reports) for (const [from, to] of content) taken.fill(1, from, to);
  const found: Report[] = [...reports];
  for (const { parts, cue, mention, sure, why } of partial) {
    const first = parts[0]?.tokens;
    const last = parts.at(-1)?.tokens;
    if (!first || !last || !mention || taken[first[0]] === 1) continue;
    const whole: TokenRange = [first[0], last[1]];
    const begun = found.findIndex((report) => leadsTo(view, report, cue, first[0]));
    const start = found[begun];
    if (start) {
      found[begun] = {
        ...start,
        content: [...start.content.slice(0, -1), upTo(start, last[1])],
        kind: 'mixed',
      };
      taken.fill(1, ...whole);
      continue;
    }
    const reading =
      cue && cue[0] < view.tokens.tokens.length ? model.contentAround(view, cue[0], whole) : null;
    const line = cue === null ? afterLabel(view, mention) : null;
    const free = reading?.content.every(([from, to]) => !taken.subarray(from, to).includes(1));
    const clause = cue ? clauseAround(view, cue, whole) : line;
    const open = clause && !taken.subarray(...clause).includes(1);
    const content =
      reading && free && !(open && reading.content.every((range) => within(range, clause)))
        ? reading.content
        : open
          ? [clause]
          : parts.map((part) => part.tokens);
    for (const [from, to] of content) taken.fill(1, from, to);
    found.push({ cue, subject: { mention, meant: mention, why }, content, kind: 'mixed', sure });
  }
  return found;
}

/** Whether a report goes on in the quoted words that begin at a token: they hang on its cue, in its sentence, behind it. */
function leadsTo(view: View, { cue, content }: Report, by: TokenRange | null, at: number): boolean {
  const end = content.at(-1)?.[1] ?? at;
  return (
    cue !== null &&
    by !== null &&
    cue[0] === by[0] &&
    cue[0] < end &&
    end <= at &&
    view.from[at] === view.from[cue[0]]
  );
}

const upTo = ({ content }: Report, end: number): TokenRange => [content.at(-1)?.[0] ?? end, end];

const within = ([from, to]: TokenRange, [start, end]: TokenRange): boolean => start <= from && to <= end;

/** The furthest that a clause begins before the quoted words, in tokens after its cue. */
const REACH = 10;

/** From the cue to the comma or stop behind the quoted words, where no comma stands between; else null. */
function clauseAround(view: View, cue: TokenRange, [from, to]: TokenRange): TokenRange | null {
  const all = view.tokens.tokens;
  const start = cue[1];
  if (start >= from || from - start > REACH || all[start]?.sentence !== all[from]?.sentence) return null;
  for (let i = start; i < from; i++) if (has(all[i], TRAITS.divides)) return null;
  const last = view.end[from] ?? to;
  if (/[,.!?…]/.test(all[to - 2]?.text ?? '')) return [start, to];
  let end = to;
  while (end < last && !(has(all[end], TRAITS.divides) || /^(?:and|but)$/.test(all[end]?.lower ?? ''))) end++;
  return [start, end];
}
