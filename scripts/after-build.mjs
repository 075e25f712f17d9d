// Finishes dist: the command line is executable, so that npx can run it from a fresh clone, and the tables that are
// loaded only when they are needed lie beside the code that loads them.
import { chmodSync, copyFileSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);

chmodSync(at('dist/src/main.js'), 0o755);
for (const table of ['src/search/questions/english.json']) copyFileSync(at(table), at(`dist/${table}`));
