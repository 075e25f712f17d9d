// Trains how sentences are ranked for a question and how sure an answer may be, on questions with the span that answers
// each: those of the development articles, and our own about training articles (scripts/questions/asked.jsonl). The articles can't be handed on: without them the kept weights stay as they are.
//
//   npx tsx scripts/train-questions.ts            prints how well two halves of the articles foretell each other
//   npx tsx scripts/train-questions.ts --keep     trains on both and writes src/search/questions/weights.json
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../src/search/questions/answer.ts';
import type { Features } from '../src/search/questions/features.ts';
import { signalsOf } from '../src/search/questions/signals.ts';
import { type Chances, verdictFor } from '../src/search/questions/verdict.ts';
import { chanceOf, sumOf, trainCases, trainRanking, type Weights } from './questions/logistic.ts';
import { type Marked, markedIn, meets, partOf } from './questions/marked.ts';

const MARKED = join(process.env['ROWBOT_EVAL'] ?? '../shared/eval', 'polnear');
const OWN = new URL('./questions/asked.jsonl', import.meta.url);
/** How much a question of our own counts beside one of the development articles: from .5 to 1 all do alike. */
const OWN_WORTH = 0.5;
const KEPT = new URL('../src/search/questions/weights.json', import.meta.url);
/** How strongly weights are held near 0: chosen by how well the halves foretell each other. */
const RANK_DECAY = 0.001;
const CASE_DECAY = 0.01;
const PARTS = 2;
/**
 * What the marked questions ask too seldom for it to be learnt, by hand: who praised or insulted somebody where no word of
 * praising stands, and where or when somebody spoke. A learnt weight stands where it is higher.
 */
const AT_LEAST: Weights = { praises: 2, runsDown: 1.2, judges: 0.8, spoke: 1.5 };

/** Weights of the ranking as they are learnt, those few at their least. */
function trainRank(from: readonly Marked[]): Weights {
  const learnt = trainRanking(answerable(from), RANK_DECAY);
  const least = Object.entries(AT_LEAST).map(([name, weight]) => [name, Math.max(weight, learnt[name] ?? 0)]);
  return { ...learnt, ...Object.fromEntries(least) };
}

/** A question ranked with some weights: which of its findings are right, and the signals of the ranking. */
interface Judged {
  readonly marked: Marked;
  readonly right: readonly boolean[];
  readonly signals: Features;
}

function judge(marked: Marked, weights: Weights): Judged {
  const { asked, rows, span } = marked;
  const ranked = asked.units.all
    .map((unit, index) => {
      const features = rows[index] ?? {};
      return { unit, features, score: sumOf(features, weights) };
    })
    .sort((a, b) => b.score - a.score);
  const findings = findingsOf(asked, ranked);
  const right = findings.map(
    ({ statement, span: shown }) => span !== null && meets(statement?.content ?? [shown], span),
  );
  return { marked, right, signals: signalsOf(asked, ranked, findings) };
}

const answerable = (all: readonly Marked[]): Marked[] => all.filter(({ right }) => right.includes(true));

interface CaseWeights {
  readonly right: Weights;
  readonly three: Weights;
  readonly untold: Weights;
}

function trainVerdict(from: readonly Judged[]): CaseWeights {
  const on = (yes: (one: Judged) => boolean) =>
    trainCases(
      from.map((one) => ({ row: one.signals, yes: yes(one), worth: one.marked.worth })),
      CASE_DECAY,
    );
  return {
    right: on(({ right }) => right[0] === true),
    three: on(({ right }) => right.slice(0, 3).includes(true)),
    untold: on(({ marked }) => marked.span === null),
  };
}

const chancesFrom = (signals: Features, weights: CaseWeights): Chances => ({
  right: chanceOf(signals, weights.right),
  three: chanceOf(signals, weights.three),
  untold: chanceOf(signals, weights.untold),
});

/** The points of score_questions.py, with the shares that are asked for. */
function report(judged: readonly (readonly [Judged, Chances])[]): string {
  const counts: Record<string, number> = {};
  const count = (name: string, by = 1) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  for (const [{ marked, right }, chances] of judged) {
    const verdict = verdictFor(chances);
    const asserted = verdict === 'found' || verdict === 'ambiguous';
    if (marked.span === null) {
      count('none');
      if (asserted) count('asserted');
      count('points', { found: -1, ambiguous: -0.5, close: 0.75, unknown: 1 }[verdict]);
      count(`none ${verdict}`);
      continue;
    }
    const first = right[0] === true;
    const three = right.slice(0, 3).includes(true);
    count('asked');
    count(verdict);
    // Nothing is shown where the story is said not to tell.
    if (first && verdict !== 'unknown') count('first');
    if (three && verdict !== 'unknown') count('three');
    if (verdict === 'found' && !first) count('wrong');
    const points = {
      found: first ? 1 : -1,
      ambiguous: three ? 0.75 : -0.5,
      close: first ? 0.5 : three ? 0.25 : 0,
      unknown: 0,
    };
    count('points', points[verdict]);
  }
  const share = (name: string, of: number): string => ((100 * (counts[name] ?? 0)) / of).toFixed(1);
  const asked = counts['asked'] ?? 1;
  return [
    `trust ${share('points', judged.length)}  hit@1 ${share('first', asked)}  hit@3 ${share('three', asked)}`,
    `wrong while sure ${share('wrong', asked)} %  asserted on the unanswerable ${share('asserted', counts['none'] ?? 1)} %`,
    JSON.stringify(counts),
  ].join('\n');
}

/** So many ways of halving the articles the verdict learns from: one alone moves trust by a point either way. */
const SPLITS = 4;

/** Each half ranked by weights from the other. */
const rankedByOther = (all: readonly Marked[], split: number): Judged[] =>
  Array.from({ length: PARTS }, (_, part) => {
    const weights = trainRank(all.filter(({ file }) => partOf(file, PARTS, split) !== part));
    return all
      .filter(({ file }) => partOf(file, PARTS, split) === part)
      .map((marked) => judge(marked, weights));
  }).flat();

/** Each half judged by verdict weights from the other. */
const judgedByOther = (judged: readonly Judged[], split: number): (readonly [Judged, Chances])[] =>
  Array.from({ length: PARTS }, (_, part) => {
    const weights = trainVerdict(judged.filter(({ marked }) => partOf(marked.file, PARTS, split) !== part));
    return judged
      .filter(({ marked }) => partOf(marked.file, PARTS, split) === part)
      .map((one) => [one, chancesFrom(one.signals, weights)] as const);
  }).flat();

const rounded = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100]));

function main(): void {
  if (!existsSync(MARKED)) {
    console.log(`The marked questions are not at ${MARKED}: nothing was trained.`);
    return;
  }
  const marked = markedIn(join(MARKED, 'dev/questions.jsonl'), join(MARKED, 'dev/text'), 1);
  const own = markedIn(OWN, join(MARKED, 'train/text'), OWN_WORTH);
  const isOwn = new Set(own);
  const all = [...marked, ...own];
  const splits = Array.from({ length: SPLITS }, (_, split) =>
    judgedByOther(rankedByOther(all, split), split),
  );
  const halves = splits.flat();
  const told = (pairs: readonly (readonly [Judged, Chances])[], ours: boolean): string =>
    report(pairs.filter(([one]) => isOwn.has(one.marked) === ours));
  console.log(`each half foretold by the other, over all splits:\n${told(halves, false)}`);
  console.log(`the questions of our own among them:\n${told(halves, true)}`);
  const rank = trainRank(all);
  // The verdict is trained on rankings of articles that the ranking hasn't seen: on its own it would be too sure.
  const verdict = trainVerdict(halves.map(([one]) => one));
  const known = marked
    .map((one) => judge(one, rank))
    .map((one) => [one, chancesFrom(one.signals, verdict)] as const);
  console.log(`on what it was trained on:\n${report(known)}`);
  const weights = {
    rank: rounded(rank),
    right: rounded(verdict.right),
    three: rounded(verdict.three),
    untold: rounded(verdict.untold),
  };
  if (process.argv.includes('--show')) console.log(weights);
  if (process.argv.includes('--keep')) writeFileSync(KEPT, `${JSON.stringify(weights, null, 2)}\n`);
}

main();
