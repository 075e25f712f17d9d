// Trains the model of reported speech on hand-marked articles and writes its weights:
//   tsx scripts/train-reported.ts FOLDER [--hold]
// With --hold every seventh article is kept out, and the weights go to out/ to be measured on those.
import { mkdirSync, writeFileSync } from 'node:fs';
import { ContentFeatures } from '../src/reading/reported/content-features.ts';
import { CONTENT_TEMPLATES } from '../src/reading/reported/content-templates.ts';
import { CUE_TEMPLATES, CueFeatures } from '../src/reading/reported/cue-features.ts';
import { measures } from '../src/reading/reported/measures.ts';
import { SOURCE_TEMPLATES, SourceFeatures } from '../src/reading/reported/source-features.ts';
import { Symbols } from '../src/reading/reported/symbols.ts';
import { baseOf, Vocabulary } from '../src/reading/reported/vocabulary.ts';
import { FeatureList } from '../src/reading/reported/weights.ts';
import { markedArticles } from './marked-articles.ts';
import { trainContents } from './reported/contents.ts';
import { trainCues } from './reported/cues.ts';
import { lessonOf } from './reported/lesson.ts';
import { prepare, vocabularyOf } from './reported/prepare.ts';
import { trainSources } from './reported/sources.ts';

const HELD = 7;

function main(): void {
  const folder = process.argv[2] ?? '../shared/eval/polnear/train';
  const hold = process.argv.includes('--hold');
  const articles = markedArticles(folder).filter((_, i) => !hold || i % HELD !== 0);
  const prepared = articles.map(prepare);
  const table = vocabularyOf(prepared);
  console.log(`${articles.length} articles, ${table.words.length} words, ${table.cues.length} of them cues`);
  const symbols = new Symbols();
  const vocabulary = new Vocabulary(symbols, table);
  const kinds = measures(symbols);
  const cueFeatures = new CueFeatures(symbols, kinds);
  const contentFeatures = new ContentFeatures(symbols, kinds);
  const lessons = prepared.map((one) => lessonOf(one, symbols, vocabulary));
  const list = new FeatureList();
  const cues = trainCues(lessons, cueFeatures, list);
  const contents = trainContents(lessons, contentFeatures, list);
  const sources = trainSources(lessons, contentFeatures, contents, new SourceFeatures(symbols, kinds), list);
  const model = {
    ...table,
    cue: cues.table(CUE_TEMPLATES, symbols),
    content: contents.table(CONTENT_TEMPLATES, symbols),
    source: sources.table(SOURCE_TEMPLATES, symbols),
  };
  mkdirSync('out', { recursive: true });
  const file = hold ? 'out/reported-model.json' : 'src/reading/reported/model.json';
  writeFileSync(
    file,
    `${JSON.stringify(model, null, 0).replace(/("(?:cue|content|words|cues|[a-z0-9+.]+)":[[{])/g, '\n$1')}\n`,
  );
  console.log(`${file} written, base of "said" is "${baseOf('said', new Set(table.words))}"`);
}

main();
