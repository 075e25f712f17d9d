// Two who speak in one sentence: 'Roe said "the ferry is late" and Poe answered: "It was on the board."'
import { isCue } from '../cue.ts';
import type { TokenRange } from '../tokens.ts';
import type { View } from './view.ts';

/** Joins a clause to the one before it. */
const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas', 'then', 'yet', ';']);
/** May stand between a cue and what it reports. */
const LEADS: ReadonlySet<string> = new Set([':', ',', 'that']);
/** The furthest that the cue of a joined clause stands from the word that joins it, in tokens. */
const REACH = 12;

/** The content without a further clause that has a cue and a quotation of its own: that is another statement. */
export function withoutSecondClause(view: View, content: readonly TokenRange[]): readonly TokenRange[] {
  const cut = content.findIndex((range) => secondClause(view, range) < range[1]);
  const range = content[cut];
  if (range === undefined) return content;
  return [...content.slice(0, cut), [range[0], secondClause(view, range)]];
}

/** The token behind the quotation that such a clause follows, or the end of the range. */
function secondClause(view: View, [from, to]: TokenRange): number {
  for (let i = from + 1; i < to; i++)
    if (view.inside[i - 1] === 1 && view.inside[i] !== 1 && reportsQuotation(view, i, to)) return i;
  return to;
}

/** Whether a joined clause begins at a token whose cue leads to a quotation. */
function reportsQuotation({ tokens, inside, opening }: View, start: number, to: number): boolean {
  const all = tokens.tokens;
  const join = all[start]?.text === ',' ? start + 1 : start;
  if (!JOINS.has(all[join]?.lower ?? '')) return false;
  for (let i = join + 1; i < to && i <= join + REACH && inside[i] !== 1; i++) {
    if (!isCue(all, i)) continue;
    const next = LEADS.has(all[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    if (next < to && opening[next] === 1) return true;
  }
  return false;
}
