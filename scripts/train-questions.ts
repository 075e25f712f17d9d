// Trains the weights by which sentences are ranked for a question, on questions with the span that answers each.
// The articles can't be handed on: without them the kept weights stay as they are.
//
//   npx tsx scripts/train-questions.ts            prints how well two halves of the articles foretell each other
//   npx tsx scripts/train-questions.ts --keep     trains on both and writes src/search/questions/weights.json
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/reading/index.ts';
import { findingOf, findingsOf } from '../src/search/questions/answer.ts';
import { type Asked, type Features, featuresOf } from '../src/search/questions/features.ts';
import { askedOf } from '../src/search/questions/rank.ts';
import { readQuestion } from '../src/search/questions/question.ts';
import type { Span, Story } from '../src/story/index.ts';

const SPLIT = join(process.env['ROWBOT_EVAL'] ?? '../shared/eval', 'polnear/dev');
const KEPT = new URL('../src/search/questions/weights.json', import.meta.url);
const STEPS = 600;
const RATE = 0.15;
const DECAY = Number(process.env['DECAY'] ?? 0.01);

interface Marked {
  readonly file: string;
  readonly kind: string;
  readonly ask: string;
  readonly answer_span?: Span;
}

/** A question with the features of each sentence, and which sentences answer it. */
interface Example {
  readonly file: string;
  readonly kind: string;
  readonly ask: string;
  readonly asked: Asked;
  readonly span: Span;
  readonly rows: readonly Features[];
  readonly right: readonly boolean[];
}

type Weights = Record<string, number>;

/** Whether what would be shown overlaps the answer by at least half of the shorter of the two. */
function meets(spans: readonly Span[], [start, end]: Span): boolean {
  const length = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const shared = spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
  return shared > 0 && shared * 2 >= Math.min(length, end - start);
}

function examples(): Example[] {
  const stories = new Map<string, Story>();
  for (const name of readdirSync(join(SPLIT, 'text'))) {
    const id = name.replace(/\.txt$/, '');
    const text = readFileSync(join(SPLIT, 'text', name), 'utf8');
    stories.set(id, read({ id, title: id, text, date: null, source: null, people: [], corrections: [] }));
  }
  return readFileSync(join(SPLIT, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Marked)
    .flatMap(({ file, kind, ask, answer_span }): Example[] => {
      const story = stories.get(file);
      if (story === undefined || answer_span === undefined) return [];
      const asked = askedOf(story, readQuestion(ask));
      const right = asked.units.all.map((unit) => {
        const { statement, span } = findingOf(asked, { unit, features: {}, score: 0 });
        return meets(statement?.content ?? [span], answer_span);
      });
      return right.includes(true)
        ? [{ file, kind, ask, asked, span: answer_span, rows: asked.units.all.map((unit) => featuresOf(asked, unit)), right }]
        : [];
    });
}

const score = (row: Features, weights: Weights): number => {
  let sum = 0;
  for (const name in row) sum += (row[name] ?? 0) * (weights[name] ?? 0);
  return sum;
};

/** Chances of each sentence to answer: the softmax of their scores. */
function chances(rows: readonly Features[], weights: Weights): number[] {
  const scores = rows.map((row) => score(row, weights));
  const highest = Math.max(...scores);
  const parts = scores.map((value) => Math.exp(value - highest));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

/** Conditional logit: raises the chance of the right sentences together; with decay towards 0. */
function train(from: readonly Example[]): Weights {
  const names = Object.keys(from[0]?.rows[0] ?? {});
  const weights: Weights = Object.fromEntries(names.map((name) => [name, 0]));
  const squares: Weights = { ...weights };
  for (let step = 0; step < STEPS; step++) {
    const slope: Weights = Object.fromEntries(names.map((name) => [name, 0]));
    for (const { rows, right } of from) {
      const chance = chances(rows, weights);
      const good = chance.reduce((sum, value, index) => sum + (right[index] === true ? value : 0), 0);
      rows.forEach((row, index) => {
        const pull = (right[index] === true ? (chance[index] ?? 0) / good : 0) - (chance[index] ?? 0);
        if (pull === 0) return;
        for (const name of names) slope[name] = (slope[name] ?? 0) + pull * (row[name] ?? 0);
      });
    }
    for (const name of names) {
      const pull = (slope[name] ?? 0) / from.length - DECAY * (weights[name] ?? 0);
      squares[name] = 0.95 * (squares[name] ?? 0) + 0.05 * pull * pull;
      weights[name] = (weights[name] ?? 0) + (RATE * pull) / (Math.sqrt(squares[name] ?? 0) + 0.01);
    }
  }
  return weights;
}

/** How many questions have a right finding first, and among the first three. */
function measure(on: readonly Example[], weights: Weights): { first: number; three: number } {
  let [first, three] = [0, 0];
  for (const { asked, rows, span } of on) {
    const ranked = rows
      .map((features, index) => ({ unit: asked.units.all[index], features, score: score(features, weights) }))
      .flatMap((one) => (one.unit === undefined ? [] : [{ ...one, unit: one.unit }]))
      .sort((a, b) => b.score - a.score);
    const right = findingsOf(asked, ranked).map((finding) => meets(finding.statement?.content ?? [finding.span], span));
    if (right[0] === true) first++;
    if (right.slice(0, 3).includes(true)) three++;
  }
  return { first, three };
}

/** Which of `parts` parts a file belongs to: fixed by its name. */
const partOf = (file: string, parts: number): number =>
  [...file].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % parts;

function main(): void {
  if (!existsSync(SPLIT)) {
    console.log(`The marked questions are not at ${SPLIT}: nothing was trained.`);
    return;
  }
  const all = examples();
  const parts = 2;
  let [first, three] = [0, 0];
  const kinds: Record<string, [number, number, number]> = {};
  for (let part = 0; part < parts; part++) {
    const weights = train(all.filter(({ file }) => partOf(file, parts) !== part));
    for (const example of all.filter(({ file }) => partOf(file, parts) === part)) {
      const one = measure([example], weights);
      first += one.first;
      three += one.three;
      const kind = kinds[example.kind] ?? [0, 0, 0];
      kinds[example.kind] = [kind[0] + 1, kind[1] + one.first, kind[2] + one.three];
    }
  }
  const percent = (count: number): string => ((100 * count) / all.length).toFixed(1);
  console.log(`foretold by the other half: first ${percent(first)} %, among three ${percent(three)} % of ${all.length}`);
  console.log(kinds);
  const weights = train(all);
  const own = measure(all, weights);
  console.log(`on what it was trained on: first ${percent(own.first)} %, among three ${percent(own.three)} %`);
  const rounded = Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 100) / 100]));
  console.log(rounded);
  if (process.argv.includes('--keep')) writeFileSync(KEPT, `${JSON.stringify(rounded, null, 2)}\n`);
}

main();
