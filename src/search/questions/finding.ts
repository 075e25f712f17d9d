// What may answer a question.
import type { Span, Statement, Story } from '../../story/index.ts';

/** A statement, or a passage in the reporter's words, that may answer. */
export interface Finding {
  readonly story: Story;
  /** The statement, or null where the reporter's own words answer. */
  readonly statement: Statement | null;
  /** The one or two sentences. */
  readonly span: Span;
  /** The words of the text that meet the question, in order. */
  readonly ranges: readonly Span[];
  readonly score: number;
}
