// Questions with the span that answers each, laid beside the sentences of their articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/reading/index.ts';
import { findingOf } from '../../src/search/questions/answer.ts';
import type { Asked } from '../../src/search/questions/asked.ts';
import { type Features, featuresOf } from '../../src/search/questions/features.ts';
import { readQuestion } from '../../src/search/questions/question.ts';
import { askedOf } from '../../src/search/questions/rank.ts';
import type { Span, Story } from '../../src/story/index.ts';

interface Line {
  readonly file: string;
  readonly kind: string;
  readonly ask: string;
  readonly answer_span?: Span;
}

/** A question with the features of each sentence, and which sentences answer it. */
export interface Marked {
  readonly file: string;
  readonly kind: string;
  readonly ask: string;
  readonly asked: Asked;
  /** Null for a question that the article doesn't answer. */
  readonly span: Span | null;
  readonly rows: readonly Features[];
  readonly right: readonly boolean[];
  /** How much it counts in training. */
  readonly worth: number;
}

/** Whether what would be shown overlaps the answer by at least half of the shorter of the two. */
export function meets(spans: readonly Span[], [start, end]: Span): boolean {
  const length = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const shared = spans.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0,
  );
  return shared > 0 && shared * 2 >= Math.min(length, end - start);
}

function storiesIn(folder: string, ids: ReadonlySet<string>): Map<string, Story> {
  const stories = new Map<string, Story>();
  for (const name of readdirSync(folder)) {
    const id = name.replace(/\.txt$/, '');
    if (!ids.has(id)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    stories.set(id, read({ id, title: id, text, date: null, source: null, people: [], corrections: [] }));
  }
  return stories;
}

/**
 * Reads questions about the articles of a folder.
 *
 * @param written a file with one question a line: what is asked of which article, and the span that answers it
 * @param folder holds the articles, as text
 * @param worth how much each counts in training
 */
export function markedIn(written: string | URL, folder: string, worth: number): Marked[] {
  const lines = readFileSync(written, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const stories = storiesIn(folder, new Set(lines.map(({ file }) => file)));
  return lines.flatMap(({ file, kind, ask, answer_span }): Marked[] => {
    const story = stories.get(file);
    if (story === undefined) return [];
    const asked = askedOf(story, readQuestion(ask));
    const right = asked.units.all.map((unit) => {
      const { statement, span } = findingOf(asked, { unit, features: {}, score: 0 });
      return answer_span !== undefined && meets(statement?.content ?? [span], answer_span);
    });
    const rows = asked.units.all.map((unit) => featuresOf(asked, unit));
    return [{ file, kind, ask, asked, worth, span: answer_span ?? null, rows, right }];
  });
}

/** Which of `parts` parts a file belongs to: fixed by its name and the number of the split. */
export const partOf = (file: string, parts: number, split: number): number =>
  [...file].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7 + 1009 * split) % parts;
