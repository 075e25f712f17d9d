// "Lee branded the plan a farce": judgements by verbs too rare for the model to have learnt them, found by their pattern.
import { TAGS } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import { has, TRAITS } from '../words.ts';
import { nameIn } from './phrases.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';

const OBJECT = TAGS.DET | TAGS.PROPN | TAGS.PRON | TAGS.NOUN | TAGS.ADJ;
/** How far after "and" the verb of a new clause is looked for, in tokens. */
const NEXT_CLAUSE = 5;
/** The least of an object and its judgement, in tokens. */
const LEAST = 3;

export interface Judgement {
  readonly cue: TokenRange;
  readonly mention: TokenRange;
  readonly content: TokenRange;
}

/** The judgements of a story, in order. */
export function judgementsIn(view: View): Judgement[] {
  const all = view.tokens.tokens;
  const found: Judgement[] = [];
  all.forEach(({ traits, tag }, i) => {
    if ((traits & TRAITS.judges) === 0 || (tag & (TAGS.VERB | TAGS.ADJ)) === 0 || view.inside[i] === 1)
      return;
    if (((all[i + 1]?.tag ?? 0) & OBJECT) === 0) return;
    const subject = subjectOf(all, i, view.from[i] ?? 0, view.inside);
    if (subject?.why !== 'subject of the verb' || subject.mention[1] !== i) return;
    const stop = clauseEnd(view, i + 1, view.end[i] ?? 0);
    if (stop - i - 1 < LEAST) return;
    found.push({ cue: [i, i + 1], mention: nameIn(all, subject.mention), content: [i + 1, stop] });
  });
  return found;
}

function clauseEnd(view: View, from: number, end: number): number {
  const all = view.tokens.tokens;
  for (let i = from + 1; i < end; i++) {
    if (view.inside[i] === 1) continue;
    if (has(all[i], TRAITS.divides) || all[i]?.tag === TAGS.SCONJ) return i;
    if (all[i]?.pos === 'CCONJ' && newClause(all, i + 1, end)) return i;
  }
  return end;
}

/** Whether a clause with a verb of its own begins here: "and the other hit back". */
function newClause(all: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + NEXT_CLAUSE); i++) {
    const pos = all[i]?.pos;
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (pos === 'ADP' || pos === 'PUNCT') return false;
  }
  return false;
}
