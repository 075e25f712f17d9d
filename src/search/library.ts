// A snapshot of the read stories with their index. A change of the corpus makes a new one; a reply in flight keeps its own.
import type { Span, Statement, Story } from '../story/index.ts';

/** A statement with the story it stands in. */
export interface Entry {
  readonly story: Story;
  readonly statement: Statement;
}

/** A statement that a phrase may mean. */
export interface Match extends Entry {
  /** The words of the story's text that fit the phrase, in order. */
  readonly ranges: readonly Span[];
  /** 0 to 1: how well it fits; 1 where it stands there word for word. */
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
  statement(id: string): Entry | undefined;
  /** Finds the statements that a half-remembered phrase means. */
  find(phrase: string): Outcome;
  /** Statements that fit what somebody is typing, best first; of nothing typed the first ones. Quick at any size. */
  suggest(typed: string, limit: number): readonly Entry[];
  /** The same library, narrowed to one story; it shares the index. */
  within(storyId: string): Library;
}
