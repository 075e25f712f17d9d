// `npm run train:replies`: learns the weights of the signs of a reply, and says how good they are on articles held out.
//
// `replies/marks.json` tells which statements of which marked articles answer which, by where their content begins; the
// articles themselves are no part of this repository. Logistic regression by Newton's steps on the diagonal, drawn to
// what replies/prior.ts holds beforehand.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replyPairs } from '../src/reading/index.ts';
import { LinearModel, type Weights } from '../src/reading/linear.ts';
import { tellSigns } from '../src/reading/replies/signs.ts';
import { PRIOR } from './replies/prior.ts';

const ARTICLES = [
  process.env['ROWBOT_TRAIN'] ?? '../shared/eval/polnear/train',
  join(process.env['ROWBOT_EVAL'] ?? '../shared/eval', 'polnear/dev'),
];
const MARKS = 'scripts/replies/marks.json';
const WEIGHTS = 'src/reading/replies/weights.json';
/** How strongly the weights are drawn to the prior: tried 1 to 30 on the articles held out. */
const DRAW = 5;
/** A link is told from these log odds on: raises what is found without much loss in what is right. */
const SHIFT = 0.3;
/** A reply to something that is no statement may still be one to a statement. */
const ELSEWHERE = 0.5;
const STEPS = 400;
const DAMP = 0.3;

type Mark = readonly [reply: number, answered: number];

interface Marks {
  /** Where the statements begin that were looked at: all other pairs of these are no replies. */
  readonly seen?: readonly number[];
  readonly links: readonly Mark[];
  /** Pairs that are no replies, where only single pairs were looked at. */
  readonly none?: readonly Mark[];
  /** Statements that answer something that is no statement. */
  readonly elsewhere?: readonly number[];
}

interface Row {
  readonly signs: readonly (readonly [name: string, value: string])[];
  readonly yes: boolean;
  readonly weight: number;
  /** Which half of the articles it belongs to. */
  readonly half: number;
}

const start = ({ statement }: { statement: { content: readonly (readonly [number, number])[] } }): number =>
  statement.content[0]?.[0] ?? 0;

function rowsOf(text: string, marks: Marks, half: number): Row[] {
  const seen = new Set(marks.seen);
  const key = (reply: number, answered: number): string => `${reply} ${answered}`;
  const links = new Set(marks.links.map((mark) => key(...mark)));
  const none = new Set(marks.none?.map((mark) => key(...mark)));
  const elsewhere = new Set(marks.elsewhere);
  const rows: Row[] = [];
  let before = 0;
  for (const pairs of replyPairs({ ...BLANK, text })) {
    for (const pair of pairs) {
      const [reply, answered] = [start(pair.reply), start(pair.answered)];
      const yes = links.has(key(reply, answered));
      if (!yes && !none.has(key(reply, answered)) && !(seen.has(reply) && seen.has(answered))) continue;
      // What goes on with an answer is found by going on.
      if (yes && pair.goesOn && links.has(key(before, answered))) continue;
      const signs: [string, string][] = [];
      tellSigns(pair, (name, value) => signs.push([name, value]));
      rows.push({ signs, yes, half, weight: !yes && elsewhere.has(reply) ? ELSEWHERE : 1 });
    }
    const [pair] = pairs;
    if (pair) before = start(pair.reply);
  }
  return rows;
}

const BLANK = { id: '', title: '', date: null, source: null, people: [], corrections: [] };

function learn(rows: readonly Row[]): Record<string, Record<string, number>> {
  const weights = structuredClone(PRIOR) as Record<string, Record<string, number>>;
  for (const { signs } of rows)
    for (const [name, value] of signs) {
      const values = weights[name] ?? {};
      values[value] ??= 0;
      weights[name] = values;
    }
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>();
    const bend = new Map<string, number>();
    const add = (map: Map<string, number>, key: string, by: number): void => {
      map.set(key, (map.get(key) ?? 0) + by);
    };
    for (const row of rows) {
      const told = row.signs;
      const odds = told.reduce((sum, [name, value]) => sum + (weights[name]?.[value] ?? 0), 0);
      const belief = 1 / (1 + Math.exp(-odds));
      for (const [name, value] of told) {
        add(slope, `${name}\n${value}`, row.weight * (belief - Number(row.yes)));
        add(bend, `${name}\n${value}`, row.weight * belief * (1 - belief));
      }
    }
    for (const [name, values] of Object.entries(weights))
      for (const [value, weight] of Object.entries(values)) {
        const key = `${name}\n${value}`;
        const off = weight - (PRIOR[name]?.[value] ?? 0);
        const draw = name === 'always' ? 0.1 : DRAW;
        values[value] =
          weight - (DAMP * ((slope.get(key) ?? 0) + draw * off)) / ((bend.get(key) ?? 0) + draw);
      }
  }
  return weights;
}

/** Precision and recall of single pairs: a reply that only goes on with another is not counted. */
function measure(rows: readonly Row[], weights: Weights): string {
  const model = new LinearModel(weights);
  const told = rows.filter(({ signs }) => {
    const odds = model.scoreTold((emit) => {
      for (const [name, value] of signs) emit(name, value);
    });
    return odds > -SHIFT;
  });
  const right = told.filter(({ yes }) => yes).length;
  const all = rows.filter(({ yes }) => yes).length;
  return `${told.length} told, ${right} right, of ${all}`;
}

function main(): void {
  const marks: Record<string, Marks> = JSON.parse(readFileSync(MARKS, 'utf8'));
  const rows = ARTICLES.filter(existsSync).flatMap((split) =>
    readdirSync(join(split, 'text'))
      .sort()
      .flatMap((file, index) => {
        const text = readFileSync(join(split, 'text', file), 'utf8');
        const of = marks[createHash('sha256').update(text).digest('hex').slice(0, 12)];
        return of ? rowsOf(text, of, index % 2) : [];
      }),
  );
  if (rows.length === 0) {
    console.log('The marked articles are not here: nothing was learnt.');
    return;
  }
  for (const half of [0, 1]) {
    const weights = learn(rows.filter((row) => row.half !== half));
    console.log(
      `half ${half}, held out: ${measure(
        rows.filter((row) => row.half === half),
        weights,
      )}`,
    );
  }
  const weights = learn(rows);
  const rounded = Object.fromEntries(
    Object.entries(weights)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, values]) => [
        name,
        Object.fromEntries(
          Object.entries(values).map(([value, weight]) => [
            value,
            Number((name === 'always' ? weight + SHIFT : weight).toFixed(2)),
          ]),
        ),
      ]),
  );
  writeFileSync(WEIGHTS, `${JSON.stringify(rounded, null, 2)}\n`);
  console.log(`${rows.length} pairs; weights written to ${WEIGHTS}`);
}

main();
