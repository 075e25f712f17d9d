// Plain Fuse.js over every statement: as it comes, tuned for phrases in long texts, and with its token search.
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Engine, Searched } from '../engine.ts';

const MOST = 10;

const fuse = (name: string, options: IFuseOptions<Searched>): Engine => ({
  name,
  sample: 4,
  build: (documents) => {
    const index = new Fuse(documents, { keys: ['text', 'speaker'], includeScore: true, ...options });
    return (query) =>
      index
        .search(query, { limit: MOST })
        .map(({ refIndex, score }) => ({ number: refIndex, score: 1 - (score ?? 1) }));
  },
});

export const FUSE: readonly Engine[] = [
  fuse('Fuse.js default', {}),
  fuse('Fuse.js tuned', { ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4 }),
  fuse('Fuse.js token search', { useTokenSearch: true, ignoreLocation: true, threshold: 0.4 }),
];
