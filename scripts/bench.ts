// `npm run bench`: search over about 22,000 statements, ours beside other libraries', in one run. `--calibrate` learns
// the search's weights anew; `--fuse 12` asks plain Fuse.js so many queries of each kind.
import { parseArgs } from 'node:util';
import { indexStories } from '../src/search/create-library.ts';
import { createLibrary, type Library, restoreIndex, serialiseIndex } from '../src/search/index.ts';
import { ask, processorTime, sampleOf } from './bench/ask.ts';
import { calibrate } from './bench/calibrate.ts';
import { hasArticles, madeStories, readArticles } from './bench/corpus.ts';
import type { Engine, Hit, Searched } from './bench/engine.ts';
import { figuresOf, quantile } from './bench/figures.ts';
import { linesOf } from './bench/lines.ts';
import { megabytesInUse } from './bench/memory.ts';
import { FUSE } from './bench/peers/fuse.ts';
import { MINISEARCH } from './bench/peers/minisearch.ts';
import { UFUZZY } from './bench/peers/ufuzzy.ts';
import { KINDS, type Query, QueryMaker } from './bench/queries.ts';
import { createRandom } from './bench/random.ts';
import { type Column, tableOf } from './bench/table.ts';

const SEED = 2026;
/** A share of one in a hundred of a kind is told by some hundreds of it. */
const PRESENT = 3000;
const ABSENT = 600;
/** What the corpus is filled up to, with English of our own. */
const STATEMENTS = 22_000;
/** Suggestions that a chat shows. */
const SUGGESTED = 25;
const ROUNDS = 3;

const { values: options } = parseArgs({
  options: { calibrate: { type: 'boolean' }, fuse: { type: 'string' } },
});

const timed = <Made>(make: () => Made): { made: Made; milliseconds: number } => {
  const start = processorTime();
  const made = make();
  return { made, milliseconds: processorTime() - start };
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** How the verdicts of our own search, at its own cut, fall out. */
function verdicts(library: Library, queries: readonly Query[], numbers: ReadonlyMap<string, number>): string {
  const outcomes = queries.map(({ kind, text, right }) => {
    const { verdict, matches } = library.find(text);
    return {
      kind,
      claimed: verdict === 'found' || verdict === 'ambiguous',
      right: right.has(numbers.get(matches[0]?.statement.id ?? '') ?? -1),
    };
  });
  const present = outcomes.filter(({ kind }) => kind !== 'absent');
  const absent = outcomes.filter(({ kind }) => kind === 'absent');
  return [
    `found or ambiguous, right first: ${percent(present.filter(({ claimed, right }) => claimed && right).length, present.length)}`,
    `found or ambiguous, wrong first: ${percent(present.filter(({ claimed, right }) => claimed && !right).length, present.length)}`,
    `absent ones said to be found: ${percent(absent.filter(({ claimed }) => claimed).length, absent.length)}`,
  ].join('; ');
}

/** How long suggestions take while a statement is typed letter by letter. */
function autocomplete(library: Library, queries: readonly Query[]): string {
  const typed = queries
    .filter(({ kind }) => kind === 'exact' || kind === 'typos')
    .slice(0, 120)
    .flatMap(({ text }) =>
      Array.from({ length: Math.min(24, text.length) }, (_, at) => text.slice(0, at + 1)),
    );
  const times = typed.map((text) => timed(() => library.suggest(text, SUGGESTED)).milliseconds);
  return `${typed.length} texts: median ${quantile(times, 0.5).toFixed(2)} ms, 99th percentile ${quantile(times, 0.99).toFixed(2)} ms`;
}

function peer(
  engine: Engine,
  documents: readonly Searched[],
  queries: readonly Query[],
  sample: number,
): Column {
  process.stderr.write(`asking ${engine.name} …\n`);
  const { made: search, milliseconds: built } = timed(() => engine.build(documents));
  return { name: engine.name, figures: figuresOf(ask(search, sampleOf(queries, sample), 1)), built };
}

async function main(): Promise<void> {
  if (options.calibrate === true) {
    calibrate(hasArticles() ? await readArticles(['train']) : madeStories(840));
    return;
  }
  const articles = hasArticles() ? await readArticles(['train', 'dev']) : [];
  const count = articles.reduce((sum, { statements }) => sum + statements.length, 0);
  const made = madeStories(Math.ceil(Math.max(0, STATEMENTS - count) / 14));
  const stories = [...articles, ...made];
  const lines = linesOf(stories);
  console.log(
    hasArticles()
      ? `${articles.length} news articles with ${count} statements, filled up with our own English to ${lines.length}.`
      : `The marked news articles are not at hand: ${lines.length} statements of our own English instead.`,
  );
  const maker = new QueryMaker(lines, createRandom(SEED), undefined, count > 0 ? count : lines.length);
  const queries = [...maker.present(PRESENT), ...maker.absent(ABSENT, count > 0 ? articles : stories)];
  console.log(`${queries.length} queries, seed ${SEED}: ${KINDS.join(', ')}, absent.\n`);

  const before = megabytesInUse();
  const { made: index, milliseconds: indexed } = timed(() => indexStories(stories));
  const { made: library, milliseconds: opened } = timed(() => createLibrary(stories, index));
  const taken = megabytesInUse() - before;
  const bytes = serialiseIndex(index);
  const { milliseconds: restored } = timed(() => restoreIndex(bytes, lines.length));

  const numbers = new Map(lines.map(({ statement }, number) => [statement.id, number]));
  const ours = (query: string): Hit[] =>
    library
      .find(query)
      .matches.map(({ statement, score }) => ({ number: numbers.get(statement.id) ?? -1, score }));
  ask(ours, sampleOf(queries, 40), 1);
  const columns: Column[] = [
    { name: 'Rowbot', figures: figuresOf(ask(ours, queries, ROUNDS)), built: indexed + opened },
  ];
  const documents = lines.map(({ words, statement }) => ({
    text: words.join(' '),
    speaker: (statement.speaker ?? '').toLowerCase(),
  }));
  for (const engine of [MINISEARCH, UFUZZY, ...FUSE])
    columns.push(
      peer(
        engine,
        documents,
        queries,
        FUSE.includes(engine) ? Number(options.fuse ?? engine.sample) : engine.sample,
      ),
    );

  console.log(tableOf(columns, 'Fuse.js tuned'));
  console.log(`\nOur own verdicts: ${verdicts(library, queries, numbers)}.`);
  console.log(`Suggestions while typing, ${autocomplete(library, queries)}.`);
  console.log(
    `Index: made in ${indexed.toFixed(0)} ms, ready in ${opened.toFixed(0)} ms more; kept ${(bytes.length / 1e6).toFixed(1)} MB, taken from there in ${restored.toFixed(0)} ms. Memory of the search ${taken.toFixed(0)} MB, in all with the stories ${megabytesInUse().toFixed(0)} MB.`,
  );
}

await main();
