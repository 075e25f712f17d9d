// Finds the statements that a half-remembered phrase means: exact words first, then Fuse.js' shortlist and an alignment.
import Fuse from 'fuse.js';
import type { Span, Statement, Story } from '../story/index.ts';
import type { Library, Match, Outcome } from './library.ts';

interface Word {
  readonly text: string;
  readonly span: Span;
}

interface Entry {
  readonly story: Story;
  readonly statement: Statement;
  readonly words: readonly Word[];
  /** The words between single spaces, with one at each end, for exact search. */
  readonly line: string;
}

/** From this share of the phrase's weight on, the words are there; calibrated on the table of queries in the tests. */
const FOUND = 0.75;
/** From this share on, a statement is near enough to be shown as "not these words, but". */
const CLOSE = 0.5;
/** A runner-up this near to the best makes the phrase ambiguous. */
const MARGIN = 0.1;
/** How many statements of Fuse's ranking are aligned. */
const SHORTLIST = 24;

const WORD = /[\p{L}\p{N}]+(?:['’‘][\p{L}\p{N}]+)*/gu;
const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase();

/** Marks without a width split no word. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const queryWords = (phrase: string): string[] =>
  (phrase.replace(INVISIBLE, '').match(WORD) ?? []).map(plainWord).filter((word) => word !== '');

const entryOf = (story: Story, statement: Statement): Entry => {
  const words = statement.content.flatMap(([start, end]): Word[] =>
    [...story.text.slice(start, end).matchAll(WORD)].map((match) => ({
      text: plainWord(match[0]),
      span: [start + match.index, start + match.index + match[0].length],
    })),
  );
  return { story, statement, words, line: ` ${words.map(({ text }) => text).join(' ')} ` };
};

/** Whether two words differ by no more than a slip: one edit from four letters on, two from eight. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = a.length >= 8 ? 2 : a.length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}

function exactRanges(entry: Entry, words: readonly string[]): Span[] | null {
  const at = entry.line.indexOf(` ${words.join(' ')} `);
  if (at < 0) return null;
  const first = entry.line.slice(0, at + 1).split(' ').length - 2;
  const found = entry.words.slice(first, first + words.length);
  const [start, end] = [found[0]?.span[0], found.at(-1)?.span[1]];
  return start === undefined || end === undefined ? null : [[start, end]];
}

/** Rare words tell more than common ones: the inverse document frequency. */
function weigher(entries: readonly Entry[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of entries)
    for (const word of new Set(words.map(({ text }) => text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + entries.length / (1 + (counts.get(word) ?? 0))) + 0.05;
}

function align(entry: Entry, words: readonly string[], weight: (word: string) => number): Match {
  let there = 0;
  let total = 0;
  const ranges: Span[] = [];
  const used = new Set<number>();
  for (const word of words) {
    const index = entry.words.findIndex(({ text }, at) => !used.has(at) && alike(word, text));
    total += weight(word);
    if (index < 0) continue;
    used.add(index);
    there += weight(word);
    const span = entry.words[index]?.span;
    if (span !== undefined) ranges.push(span);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return { story: entry.story, statement: entry.statement, ranges, score: total === 0 ? 0 : there / total };
}

const nothing = (why: Outcome['why']): Outcome => ({ verdict: 'unknown', why, matches: [] });

function verdictOf(ranked: readonly Match[]): Outcome {
  const [best, second] = ranked;
  if (best === undefined || best.score < CLOSE) return nothing('absent');
  if (best.score < FOUND) return { verdict: 'close', why: 'near', matches: [best] };
  const several = ranked.filter(({ score }) => best.score - score < MARGIN);
  if (second !== undefined && several.length > 1)
    return { verdict: 'ambiguous', why: 'several', matches: several };
  return { verdict: 'found', why: best.score > 0.999 ? 'typo' : 'partial', matches: [best] };
}

/** A library over read stories; a change of the corpus makes a new one. */
export function createLibrary(stories: readonly Story[]): Library {
  const entries = stories.flatMap((story) => story.statements.map((statement) => entryOf(story, statement)));
  const byId = new Map(entries.map((entry) => [entry.statement.id, entry]));
  const weight = weigher(entries);
  const fuse = new Fuse(entries, {
    keys: ['line'],
    ignoreLocation: true,
    threshold: 0.6,
    includeScore: true,
    useTokenSearch: false,
  });

  const find = (phrase: string): Outcome => {
    const words = queryWords(phrase);
    if (words.length === 0) return nothing('empty');
    const exact = entries.flatMap((entry): Match[] => {
      const ranges = exactRanges(entry, words);
      return ranges === null ? [] : [{ story: entry.story, statement: entry.statement, ranges, score: 1 }];
    });
    if (exact.length > 0)
      return exact.length === 1
        ? { verdict: 'found', why: 'exact', matches: exact }
        : { verdict: 'ambiguous', why: 'several', matches: exact };
    const fuzzy = fuse.search(words.join(' '), { limit: SHORTLIST }).map(({ item }) => item);
    const sharing = entries.filter((entry) =>
      words.some((word) => word.length > 3 && entry.line.includes(` ${word} `)),
    );
    const ranked = [...new Set([...fuzzy, ...sharing])]
      .map((entry) => align(entry, words, weight))
      .sort((a, b) => b.score - a.score);
    return verdictOf(ranked);
  };

  return {
    stories,
    story: (id) => stories.find((story) => story.id === id),
    statement: (id) => byId.get(id),
    find,
    within: (storyId) => createLibrary(stories.filter(({ id }) => id === storyId)),
  };
}
