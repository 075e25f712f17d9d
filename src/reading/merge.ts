// One list of statements from the two kinds of reading: quotations, and what is reported in the story's words.
import { idOfWords, type Span, type Statement } from '../story/index.ts';
import { plainly } from './letters.ts';

const startOf = (statement: Statement): number => statement.content[0]?.[0] ?? 0;

const covers = (whole: readonly Span[], part: Span): boolean =>
  whole.some(([start, end]) => start <= part[0] && part[1] <= end);

/** Whether a clause begins with a quotation and leaves the rest of it: '"A good day," she said, smiling. "A good day."' */
const breaksOff =
  (clause: readonly Span[]) =>
  ({ content }: Statement): boolean => {
    const held = content.filter((span) => covers(clause, span));
    return held.length > 0 && held.length < content.length && held[0]?.[0] === clause[0]?.[0];
  };

/**
 * Both lists in the order of the text, with their ids. A mixed statement absorbs the quotations that stand
 * inside its clause.
 */
export function merged(
  storyId: string,
  direct: readonly Statement[],
  reported: readonly Statement[],
): Statement[] {
  const whole = reported.filter(({ kind, content }) => kind !== 'mixed' || !direct.some(breaksOff(content)));
  const mixed = whole.filter(({ kind }) => kind === 'mixed');
  const alone = direct.filter(
    ({ content }) => !mixed.some((other) => content.every((span) => covers(other.content, span))),
  );
  const seen = new Map<string, number>();
  return [...alone, ...whole]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((statement) => {
      const key = plainly(statement.text);
      const repeat = seen.get(key) ?? 0;
      seen.set(key, repeat + 1);
      return { ...statement, id: idOfWords(storyId, key, repeat) };
    });
}
