// A snapshot of the read stories with their index. A change of the corpus makes a new one; a reply in flight keeps its own.
import type { Span, Statement, Story } from '../story/index.ts';

/** A statement that a phrase may mean. */
export interface Match {
  readonly story: Story;
  readonly statement: Statement;
  /** The words of the story's text that fit the phrase, in order. */
  readonly ranges: readonly Span[];
  /** 0 to 1: how much of the phrase is there, in order. */
  readonly score: number;
}

/** What a search came to; `why` is a fixed code for the verdict's reason. */
export interface Outcome {
  readonly verdict: 'found' | 'ambiguous' | 'close' | 'unknown';
  readonly why: 'exact' | 'typo' | 'partial' | 'several' | 'near' | 'absent' | 'empty';
  /** Best first; for unknown, empty. */
  readonly matches: readonly Match[];
}

export interface Library {
  readonly stories: readonly Story[];
  story(id: string): Story | undefined;
  /** The statement with this id, in whichever story. */
  statement(id: string): { readonly story: Story; readonly statement: Statement } | undefined;
  /** Finds the statements that a half-remembered phrase means. */
  find(phrase: string): Outcome;
  /** The same library, narrowed to one story. */
  within(storyId: string): Library;
}
