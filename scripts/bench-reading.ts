// `npm run bench:reading`: how fast stories are read, beside the tagger alone on the same texts, and whether time grows with length.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../src/reading/index.ts';

const FOLDER = process.argv[2] ?? join(process.env['ROWBOT_EVAL'] ?? '../shared/eval', 'polnear/dev/text');
const ROUNDS = 8;
/** Ten times the text may take twelve times as long. */
const LINEAR = 12;

const texts = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const tagger = winkNLP(model, ['pos']);

const tag = (text: string): void => {
  const tokens = tagger.readDoc(text).tokens();
  tokens.out();
  tokens.out(tagger.its.pos);
};
const story = (text: string): void => {
  read({ id: 'bench', title: '', text, date: null, source: null, people: [], corrections: [] });
};

/** Milliseconds of the quickest of some rounds: the others were disturbed. */
function quickest(work: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const each = (work: (text: string) => void) => (): void => texts.forEach(work);
const perSecond = (milliseconds: number): number => (1000 * texts.length) / milliseconds;
const tagging = perSecond(quickest(each(tag), ROUNDS));
const reading = perSecond(quickest(each(story), ROUNDS));
console.log(`tagging alone   ${tagging.toFixed(0)} articles/s`);
console.log(
  `reading         ${reading.toFixed(0)} articles/s, ${((100 * reading) / tagging).toFixed(0)} % of tagging (50 % asked for)`,
);

const one = texts.join('\n\n').slice(0, 120_000);
const tenTimes = Array.from({ length: 10 }, () => one);
// Both make as much garbage, and take the time to clear it away: one reading alone may come between two clearings.
const once = quickest(() => tenTimes.forEach(story), 3) / 10;
const tenfold = quickest(() => story(tenTimes.join('\n\n')), 3);
console.log(`10× the text    ${(tenfold / once).toFixed(1)}× the time (at most ${LINEAR}×)`);
console.log(`memory          ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
