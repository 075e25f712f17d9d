// `npm run train:speakers`: learns the ranking of speakers from marked articles and says how well it does on those left out.
import { writeFileSync } from 'node:fs';
import { Features, LinearModel, symbols, type Weights } from '../src/reading/linear.ts';
import { firstTokenAt } from '../src/reading/quotations.ts';
import { type Placed, type Scene, sceneOf } from '../src/reading/scene.ts';
import { candidatesFor } from '../src/reading/speakers/candidates.ts';
import { tell } from '../src/reading/speakers/features.ts';
import { isJoined, JOINS, tellJoin } from '../src/reading/speakers/joins.ts';
import { KINDS, kindOf, type QuotationKind, tellKind } from '../src/reading/speakers/kinds.ts';
import { rankSpeakers } from '../src/reading/speakers/rank.ts';
import { surroundings } from '../src/reading/speakers/surroundings.ts';
import { useOf } from '../src/reading/speakers/use.ts';
import { tokenise } from '../src/reading/tokens.ts';
import type { Span } from '../src/story/index.ts';
import { headsOf, type Marked, type MarkedArticle, markedArticles, namesSource } from './marked-articles.ts';
import { type Question, trainRanking } from './train-ranking.ts';

const SPLIT = process.env['ROWBOT_TRAIN'] ?? '../shared/eval/polnear/train';
const OUT = 'src/reading/speakers/weights.json';
/** Every so manieth article is left out to measure with. */
const HELD_OUT = 7;

const spanOf = ({ cut }: Scene, [from, to]: readonly [number, number]): Span => [
  cut.tokens[from]?.start ?? 0,
  cut.tokens[to - 1]?.end ?? 0,
];

symbols.learn();
const gathered = new Features();

/** The marked statement that a quotation belongs to: the smallest that holds most of it. */
function owner(article: MarkedArticle, [from, to]: Span): Marked | undefined {
  return article.marked
    .filter(
      ({ content }) =>
        content.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0) * 2 >
        to - from,
    )
    .sort((a, b) => size(a) - size(b))[0];
}
const size = ({ content }: Marked): number => content.reduce((sum, [from, to]) => sum + to - from, 0);

export interface Labelled {
  readonly scene: Scene;
  readonly article: MarkedArticle;
  readonly owners: readonly (Marked | undefined)[];
}

const label = (article: MarkedArticle): Labelled => {
  const scene = sceneOf(tokenise(article.text));
  return { scene, article, owners: scene.quotations.map(({ span }) => owner(article, span)) };
};

function examples({ scene, article, owners }: Labelled): { features: string[][]; right: boolean[] }[] {
  let previous: Placed | null = null;
  let beforePrevious: Placed | null = null;
  return scene.quotations.flatMap((_, index) => {
    const marked = owners[index];
    const around = surroundings(scene, index, previous, beforePrevious);
    const candidates = candidatesFor(scene, index, previous);
    if (!marked || marked.source.length === 0) return [];
    const heads = headsOf(article.text, marked.source);
    const right = candidates.map(({ phrase }) =>
      namesSource(article.text, spanOf(scene, phrase.core), marked.source, heads),
    );
    const chosen = candidates[right.indexOf(true)];
    beforePrevious = previous;
    if (chosen) previous = chosen.phrase;
    if (!chosen) return [];
    const features = candidates.map((candidate) =>
      tell(scene, around, candidate, useOf(scene, around, candidate), gathered).told(),
    );
    return [{ features, right }];
  });
}

/** What the marks say a quotation is: all of its statement's words that stand in quotation marks are, or aren't, all its words. */
function kindMarked({ scene, owners }: Labelled, index: number): QuotationKind {
  const marked = owners[index];
  if (!marked) return 'borrowed';
  const { text, tokens } = scene.cut;
  let words = 0;
  let quoted = 0;
  for (const span of marked.content)
    for (
      let i = firstTokenAt(scene.cut, span[0], [0, tokens.length]);
      i < tokens.length && (tokens[i]?.start ?? 0) < span[1];
      i++
    ) {
      if (!/[\p{L}\p{N}]/u.test(text.slice(tokens[i]?.start, tokens[i]?.end))) continue;
      words++;
      quoted += scene.inside[i] ?? 0;
    }
  return quoted >= 0.9 * words ? 'direct' : 'partial';
}

function kindExamples(labelled: Labelled): Question[] {
  return rankSpeakers(labelled.scene, ranking).map((choice, index) => {
    const is = kindMarked(labelled, index);
    return {
      features: KINDS.map((one) => tellKind(choice, one, gathered).told()),
      right: KINDS.map((one) => one === is),
    };
  });
}

function joinExamples({ scene, owners }: Labelled): Question[] {
  const choices = rankSpeakers(scene, ranking);
  return choices.flatMap((choice, index) => {
    const before = choices[index - 1];
    if (!before || !owners[index] || !owners[index - 1]) return [];
    const is = owners[index] === owners[index - 1] ? 'joined' : 'apart';
    return [
      {
        features: JOINS.map((one) => tellJoin(scene, before, choice, one, gathered).told()),
        right: JOINS.map((one) => one === is),
      },
    ];
  });
}

const articles = markedArticles(SPLIT).map(label);
const kept = articles.filter((_, i) => i % HELD_OUT !== 0);
const heldOut = articles.filter((_, i) => i % HELD_OUT === 0);
const all = process.argv.includes('--all');
const data = (all ? articles : kept).flatMap(examples);
const speaker = trainRanking(data, { rounds: 12, rare: 6, decay: 2e-6 });
const ranking = new LinearModel(speaker);
const kindData = (all ? articles : kept).flatMap(kindExamples);
const kind = trainRanking(kindData, { rounds: 12, rare: 6, decay: 2e-6 });
const joinData = (all ? articles : kept).flatMap(joinExamples);
const join = trainRanking(joinData, { rounds: 12, rare: 6, decay: 2e-6 });
writeFileSync(OUT, `${JSON.stringify({ speaker, kind, join }, null, 1)}\n`);
const count = (weights: Weights): number =>
  Object.values(weights).reduce((sum, table) => sum + Object.keys(table).length, 0);
console.log(
  `${data.length} quotations, ${count(speaker)} + ${count(kind)} + ${count(join)} weights → ${OUT}`,
);

const kindModel = new LinearModel(kind);
const confusion = new Map<string, number>();
for (const labelled of heldOut)
  rankSpeakers(labelled.scene, ranking).forEach((choice, index) => {
    const key = `${kindMarked(labelled, index)} → ${kindOf(choice, kindModel)}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
  });
const joinModel = new LinearModel(join);
for (const { scene, owners } of heldOut) {
  const choices = rankSpeakers(scene, ranking);
  choices.forEach((choice, index) => {
    const before = choices[index - 1];
    if (!before || !owners[index] || !owners[index - 1]) return;
    const key = `${owners[index] === owners[index - 1] ? 'joined' : 'apart'} → ${isJoined(scene, before, choice, joinModel) ? 'joined' : 'apart'}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
  });
}
for (const [key, n] of [...confusion].sort()) console.log(`  ${key} ${n}`);

const tally = new Map<string, [right: number, all: number]>();
const errors: string[] = [];
let unreachable = 0;
for (const { scene, article, owners } of heldOut) {
  const choices = rankSpeakers(scene, ranking);
  choices.forEach((choice, index) => {
    const marked = owners[index];
    if (!marked || marked.source.length === 0) return;
    const quotation = scene.quotations[index];
    if (!quotation) return;
    const heads = headsOf(article.text, marked.source);
    const ok =
      choice.candidate !== null &&
      namesSource(article.text, spanOf(scene, choice.candidate.phrase.core), marked.source, heads);
    const long = quotation.tokens[1] - quotation.tokens[0] >= 8;
    for (const key of ['all', long ? 'long' : 'short', `sure ${Math.floor(choice.sure * 10) / 10}`]) {
      const [right, of] = tally.get(key) ?? [0, 0];
      tally.set(key, [right + (ok ? 1 : 0), of + 1]);
    }
    if (!ok) {
      const reach = candidatesFor(scene, index, choices[index - 1]?.candidate?.phrase ?? null).some(
        ({ phrase }) => namesSource(article.text, spanOf(scene, phrase.core), marked.source, heads),
      );
      if (!reach) unreachable++;
      if (long) {
        const [from, to] = quotation.span;
        const said = choice.candidate
          ? article.text.slice(...spanOf(scene, choice.candidate.phrase.core))
          : '-';
        const text = `${article.text.slice(Math.max(0, from - 220), from)}⟦${article.text.slice(from, from + 70)}…${article.text.slice(Math.max(from + 70, to - 30), to)}⟧${article.text.slice(to, to + 140)}`;
        errors.push(
          `${article.name} gold=${marked.source.map((span) => article.text.slice(...span)).join(' … ')} | ours=${said} ${choice.candidate?.zone} ${choice.use?.pattern} ${choice.sure.toFixed(2)} reach=${reach}\n    ${text.replace(/\n/g, '¶')}`,
        );
      }
    }
  });
}
for (const [key, [right, of]] of [...tally].sort())
  console.log(`${key.padEnd(10)} ${((100 * right) / of).toFixed(1)} of ${of}`);
console.log(`not among the candidates: ${unreachable}`);
if (process.argv.includes('--errors')) console.log(errors.join('\n'));
