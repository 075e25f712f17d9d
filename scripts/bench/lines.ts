// The statements of a corpus as lines of words.
import { plainWords } from '../../src/search/words.ts';
import type { Statement, Story } from '../../src/story/index.ts';

/** A statement by its number in the corpus. */
export interface Line {
  readonly story: Story;
  readonly statement: Statement;
  readonly words: readonly string[];
  /** The words between single spaces, with one at each end. */
  readonly line: string;
}

/** Every statement of some stories, in their order. */
export const linesOf = (stories: readonly Story[]): Line[] =>
  stories.flatMap((story) =>
    story.statements.map((statement) => {
      const words = statement.content.flatMap(([start, end]) => plainWords(story.text.slice(start, end)));
      return { story, statement, words, line: ` ${words.join(' ')} ` };
    }),
  );
