// Learns what the signs of the search count, on phrases misremembered on purpose, over corpora of several sizes.
import { indexStories } from '../../src/search/create-library.ts';
import { findExact } from '../../src/search/exact.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { askedOf, rank } from '../../src/search/rank.ts';
import { SIGNS, signsOf } from '../../src/search/signs.ts';
import { plainWords } from '../../src/search/words.ts';
import type { Story } from '../../src/story/index.ts';
import { linesOf } from './lines.ts';
import { fitLogistic } from './logistic.ts';
import { type Lengths, type Query, QueryMaker } from './queries.ts';
import { createRandom, type Random } from './random.ts';

/** Not the seed of the benchmark. */
const SEED = 20_120;

/** How many stories make a corpus, how many such corpora are drawn, and how many phrases are made for each. */
const CORPORA = [
  { stories: 1, draws: 80, phrases: 40 },
  { stories: 8, draws: 20, phrases: 120 },
  { stories: 60, draws: 6, phrases: 240 },
  { stories: 840, draws: 2, phrases: 1600 },
] as const;

const LENGTHS: readonly Lengths[] = [
  { fewest: 1, most: 4 },
  { fewest: 2, most: 7 },
  { fewest: 4, most: 8 },
  { fewest: 4, most: 8 },
  { fewest: 5, most: 14 },
];

/** Fewer statements than this give no phrases of every kind. */
const FEWEST_STATEMENTS = 8;

interface Example {
  readonly stories: number;
  readonly kind: Query['kind'];
  /** The signs of each candidate, best first as ranked today, and whether it is right. */
  readonly candidates: readonly { readonly signs: readonly number[]; readonly right: boolean }[];
}

function examplesFrom(stories: readonly Story[], phrases: number, random: Random): Example[] {
  const lines = linesOf(stories);
  if (lines.length < FEWEST_STATEMENTS) return [];
  const collection = openIndex(indexStories(stories));
  const scope = { from: 0, to: collection.size };
  const maker = new QueryMaker(lines, createRandom(random.below(2 ** 31)), random.pick(LENGTHS));
  const queries = [...maker.present(phrases), ...maker.absent(phrases / 2, stories)];
  return queries.flatMap(({ kind, text, right }): Example[] => {
    const words = plainWords(text);
    // What stands there word for word needs no weighing.
    if (findExact(words, collection, scope, true).length > 0) return [];
    const candidates = rank(words, collection, scope).map((one) => ({
      signs: signsOf(one, askedOf(words, scope)),
      right: right.has(one.document),
    }));
    return candidates.length === 0 ? [] : [{ stories: stories.length, kind, candidates }];
  });
}

function report(examples: readonly Example[], weights: readonly number[]): void {
  const likelihood = (signs: readonly number[]): number =>
    1 / (1 + Math.exp(-signs.reduce((all, sign, at) => all + sign * weights[at]!, 0)));
  for (const { stories } of CORPORA) {
    const tops = examples
      .filter((example) => example.stories === stories)
      .map(({ kind, candidates }) => ({
        kind,
        ...candidates
          .map(({ signs, right }) => ({ right, likely: likelihood(signs) }))
          .reduce((best, one) => (one.likely > best.likely ? one : best)),
      }));
    const present = tops.filter(({ kind }) => kind !== 'absent');
    const absent = tops.filter(({ kind }) => kind === 'absent');
    const share = <Item>(items: readonly Item[], test: (item: Item) => boolean): string =>
      (items.filter(test).length / items.length).toFixed(3);
    const cuts = [0.3, 0.5, 0.6, 0.7, 0.8].map(
      (cut) =>
        `${cut}: ${share(present, ({ right, likely }) => right && likely >= cut)} / ${share(absent, ({ likely }) => likely >= cut)}`,
    );
    console.log(
      `${stories} stories: first ${share(present, ({ right }) => right)}; sure and right / absent at ${cuts.join('; ')}`,
    );
  }
}

/** Learns the weights from some stories; prints them as they stand in `src/search/calibration.ts`, and what they reach. */
export function calibrate(stories: readonly Story[]): void {
  const random = createRandom(SEED);
  const examples = CORPORA.flatMap(({ stories: count, draws, phrases }) =>
    Array.from({ length: draws }, () => {
      const first = random.below(Math.max(1, stories.length - count + 1));
      return examplesFrom(stories.slice(first, first + count), phrases, random);
    }).flat(),
  );
  // Learnt on one half, told of the other.
  const learnt = examples.filter((_, at) => at % 2 === 0).flatMap(({ candidates }) => candidates);
  const weights = fitLogistic(
    learnt.map(({ signs }) => signs),
    learnt.map(({ right }) => (right ? 1 : 0)),
  );
  Object.keys(SIGNS).forEach((name, at) => {
    console.log(`  ${name}: ${Number(weights[at]!.toFixed(2))},`);
  });
  report(
    examples.filter((_, at) => at % 2 === 1),
    weights,
  );
}
