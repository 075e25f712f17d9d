// uFuzzy: one regular expression over every line, with a slip in each word and the words in any order.
import UFuzzy from '@leeoniya/ufuzzy';
import type { Engine } from '../engine.ts';

/** Words that may be swapped about: it tries every order of them. */
const OUT_OF_ORDER = 4;

export const UFUZZY: Engine = {
  name: 'uFuzzy',
  sample: 8,
  build: (documents) => {
    const index = new UFuzzy({ intraMode: 1 });
    const lines = documents.map(({ text, speaker }) => `${speaker} ${text}`);
    return (query) => {
      const [numbers, , order] = index.search(lines, query, OUT_OF_ORDER);
      const ranked = order === null || order === undefined ? numbers : order.map((at) => numbers?.[at] ?? 0);
      // It gives no score: what it finds it is sure of.
      return (ranked ?? []).slice(0, 10).map((number) => ({ number, score: 1 }));
    };
  },
};
