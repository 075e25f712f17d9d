// "Lee branded the plan a farce": judgements by verbs too rare for the model to have learnt them, found by their pattern.
import type { Token, TokenRange } from '../tokens.ts';
import { nameIn } from './phrases.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';

const BASES = 'brand label dub denounce deride ridicule decry lambast castigate berate condemn'.split(' ');

/** The past and present forms that stand as the verb of a clause. */
const FORMS: ReadonlySet<string> = new Set(
  BASES.flatMap((base) => {
    const stem = base.replace(/e$/, '');
    if (base === 'decry') return ['decries', 'decried'];
    if (base === 'dub') return ['dubs', 'dubbed'];
    return base === 'label' ? ['labels', 'labelled', 'labeled'] : [`${base}s`, `${stem}ed`];
  }),
);

const OBJECT: ReadonlySet<string> = new Set(['DET', 'PROPN', 'PRON', 'NOUN', 'ADJ']);
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
  all.forEach(({ lower, pos }, i) => {
    if (!FORMS.has(lower) || (pos !== 'VERB' && pos !== 'ADJ') || view.quoted.inside(i)) return;
    if (!OBJECT.has(all[i + 1]?.pos ?? '')) return;
    const [from, end] = view.sentenceOf(i);
    const subject = subjectOf(all, i, from, view.quoted.inside);
    if (subject?.why !== 'subject of the verb' || subject.mention[1] !== i) return;
    const stop = clauseEnd(view, i + 1, end);
    if (stop - i - 1 < LEAST) return;
    found.push({ cue: [i, i + 1], mention: nameIn(all, subject.mention), content: [i + 1, stop] });
  });
  return found;
}

function clauseEnd(view: View, from: number, end: number): number {
  const all = view.tokens.tokens;
  for (let i = from + 1; i < end; i++) {
    if (view.quoted.inside(i)) continue;
    if (/^(?:[,;:()]|—|–|--)$/.test(all[i]?.text ?? '') || all[i]?.pos === 'SCONJ') return i;
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
