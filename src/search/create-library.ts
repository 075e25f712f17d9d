// Puts the search together: stories and their index in, a library out.
import type { Story } from '../story/index.ts';
import type { Collection, Scope } from './collection.ts';
import { documentOf } from './documents.ts';
import { type ExactHit, findExact } from './exact.ts';
import type { Entry, Library, Match, Outcome } from './library.ts';
import { openIndex } from './open-index.ts';
import { rangesAt } from './ranges.ts';
import { rank } from './rank.ts';
import { suggestions } from './suggest.ts';
import { rule } from './verdict.ts';
import { buildWordIndex, type WordIndex } from './word-index.ts';
import { plainWords } from './words.ts';

/** Longest phrase, in characters, that is read. */
const LONGEST = 4000;
/** The most statements that an outcome holds. */
const MOST = 25;

interface Shelf {
  readonly entries: readonly Entry[];
  /** Statement id → its number. */
  readonly byId: ReadonlyMap<string, number>;
  readonly collection: Collection;
  readonly scopes: ReadonlyMap<string, Scope>;
}

const nothing = (why: Outcome['why']): Outcome => ({ verdict: 'unknown', why, matches: [] });

/** Where a phrase stands word for word, the statement that it makes up most of comes first. */
const byShare =
  ({ index }: Collection) =>
  (a: ExactHit, b: ExactHit): number => {
    const length = ({ document }: ExactHit): number =>
      index.words.starts[document + 1]! - index.words.starts[document]!;
    return length(a) - length(b) || a.document - b.document;
  };

function exactly(words: readonly string[], { collection, entries }: Shelf, scope: Scope): Outcome | null {
  const whole = findExact(words, collection, scope, false);
  const hits = (whole.length > 0 || words.length < 2 ? whole : findExact(words, collection, scope, true))
    .sort(byShare(collection))
    .slice(0, MOST);
  if (hits.length === 0) return null;
  const matches = hits.map(({ document, at }): Match => {
    const { story, statement } = entries[document]!;
    return {
      story,
      statement,
      ranges: rangesAt(
        story,
        statement,
        words.map((_, step) => at + step),
      ),
      score: 1,
    };
  });
  return matches.length === 1
    ? { verdict: 'found', why: 'exact', matches }
    : { verdict: 'ambiguous', why: 'several', matches };
}

function nearly(words: readonly string[], { collection, entries }: Shelf, scope: Scope): Outcome {
  const ranked = rank(words, collection, scope);
  const { verdict, why, count } = rule(ranked, scope.to - scope.from);
  const matches = ranked.slice(0, count).map(({ document, places, score }): Match => {
    const { story, statement } = entries[document]!;
    return { story, statement, ranges: rangesAt(story, statement, places), score };
  });
  return { verdict, why, matches };
}

function libraryOver(shelf: Shelf, stories: readonly Story[], scope: Scope): Library {
  const inScope = (document: number): boolean => document >= scope.from && document < scope.to;
  return {
    stories,
    story: (id) => stories.find((story) => story.id === id),
    statement: (id) => {
      const document = shelf.byId.get(id);
      return document !== undefined && inScope(document) ? shelf.entries[document] : undefined;
    },
    find: (phrase) => {
      const words = plainWords(phrase.slice(0, LONGEST));
      if (words.length === 0) return nothing('empty');
      return exactly(words, shelf, scope) ?? nearly(words, shelf, scope);
    },
    suggest: (typed, limit) => {
      const words = plainWords(typed.slice(0, LONGEST));
      const documents =
        words.length === 0
          ? Array.from(
              { length: Math.max(0, Math.min(limit, scope.to - scope.from)) },
              (_, at) => scope.from + at,
            )
          : suggestions(words, shelf.collection, scope, limit);
      return documents.map((document) => shelf.entries[document]!);
    },
    within: (storyId) => {
      const story = stories.find(({ id }) => id === storyId);
      return libraryOver(
        shelf,
        story === undefined ? [] : [story],
        shelf.scopes.get(storyId) ?? { from: 0, to: 0 },
      );
    },
  };
}

/** The index of every statement of some stories, in their order. */
export const indexStories = (stories: readonly Story[]): WordIndex =>
  buildWordIndex(
    stories.flatMap((story) => story.statements.map((statement) => documentOf(story, statement))),
  );

/**
 * A library over read stories; a change of the corpus makes a new one.
 *
 * @param index the index of the very same stories ({@link indexStories}), where it is at hand already
 */
export function createLibrary(stories: readonly Story[], index: WordIndex = indexStories(stories)): Library {
  const entries = stories.flatMap((story) => story.statements.map((statement) => ({ story, statement })));
  const scopes = new Map<string, Scope>();
  let from = 0;
  for (const { id, statements } of stories) {
    scopes.set(id, { from, to: from + statements.length });
    from += statements.length;
  }
  const shelf = {
    entries,
    byId: new Map(entries.map(({ statement }, document) => [statement.id, document])),
    collection: openIndex(index),
    scopes,
  };
  return libraryOver(shelf, stories, { from: 0, to: entries.length });
}
