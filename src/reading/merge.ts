// One list of statements from the two kinds of reading: quotations, and what is reported in the story's words.
import { idOfWords, type Span, type Statement } from '../story/index.ts';
import { plainly } from './letters.ts';

const startOf = (statement: Statement): number => statement.content[0]?.[0] ?? 0;

const covers = (whole: readonly Span[], part: Span): boolean =>
  whole.some(([start, end]) => start <= part[0] && part[1] <= end);

/**
 * Both lists in the order of the text, with their ids. A mixed statement absorbs the quotations that stand
 * inside its clause.
 */
export function merged(
  storyId: string,
  direct: readonly Statement[],
  reported: readonly Statement[],
): Statement[] {
  const mixed = reported.filter(({ kind }) => kind === 'mixed');
  const alone = direct.filter(
    ({ content }) => !mixed.some((other) => content.every((span) => covers(other.content, span))),
  );
  const seen = new Map<string, number>();
  return [...alone, ...reported]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((statement) => {
      const key = plainly(statement.text);
      const repeat = seen.get(key) ?? 0;
      seen.set(key, repeat + 1);
      return { ...statement, id: idOfWords(storyId, key, repeat) };
    });
}
