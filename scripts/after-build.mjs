// Finishes dist: the command line is executable, so that npx can run it from a fresh clone; the tables that are loaded only
// when they are needed lie beside the code that loads them; and the stories that come with the program are read already.
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(`../${path}`, import.meta.url);

chmodSync(at('dist/src/main.js'), 0o755);
for (const table of ['src/search/questions/english.json']) copyFileSync(at(table), at(`dist/${table}`));

const { shipReadings } = await import(at('dist/src/cli/cache.js').href);
const { loadCorpus } = await import(at('dist/src/corpus/index.js').href);
const { read } = await import(at('dist/src/reading/index.js').href);
const { indexStories } = await import(at('dist/src/search/index.js').href);
const corpus = fileURLToPath(at('corpus'));
const { stories } = existsSync(corpus) ? await loadCorpus(corpus) : { stories: [] };
const readings = stories.map(read);
await shipReadings(readings, indexStories(readings));
