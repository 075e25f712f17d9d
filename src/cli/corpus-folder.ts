// Where the stories are; known without reading any.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The corpus that comes with the program; from dist/src/cli and src/cli alike. */
function ownCorpus(): string {
  const candidates = ['../../../corpus/', '../../corpus/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(path)) ?? 'corpus';
}

/** As set, else `corpus` in this folder, else the program's own. */
export const corpusFolder = (set: string | undefined): string =>
  set ?? (existsSync('corpus') ? 'corpus' : ownCorpus());
