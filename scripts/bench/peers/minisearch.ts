// minisearch: an inverted index with BM25, forgiving slips and unfinished words.
import MiniSearch from 'minisearch';
import type { Engine } from '../engine.ts';

export const MINISEARCH: Engine = {
  name: 'minisearch',
  sample: 30,
  build: (documents) => {
    const index = new MiniSearch({
      fields: ['text', 'speaker'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(documents.map(({ text, speaker }, id) => ({ id, text, speaker })));
    return (query) =>
      index
        .search(query)
        .map(({ id, score }): { number: number; score: number } => ({ number: Number(id), score }));
  },
};
