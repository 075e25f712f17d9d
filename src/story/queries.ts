// Questions that a read story answers about itself.
import type { Person } from './person.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';

/** A stretch of the story's text with its paragraph number: what every reply can point to. */
export interface Passage {
  readonly story: Story;
  readonly span: Span;
  readonly text: string;
  /** 1-based. */
  readonly paragraph: number;
}

/** The person of this name, if the story has one. */
export const personByName = (story: Story, name: string | null): Person | undefined =>
  name === null ? undefined : story.cast.find((person) => person.name === name);

/** The statements that this one replies to, in the order of the text. */
export const answersOf = (story: Story, statement: Statement): Statement[] =>
  story.statements.filter((other) => statement.answers.includes(other.id));

/** The statements that reply to this one, in the order of the text. */
export const answeredBy = (story: Story, statement: Statement): Statement[] =>
  story.statements.filter((other) => other.answers.includes(statement.id));

/** 1-based number of the paragraph that holds the offset (of the last one before it, between paragraphs). */
export function paragraphAt(story: Pick<Story, 'paragraphs'>, offset: number): number {
  let low = 0;
  let high = story.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((story.paragraphs[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

/** The passage that a span of the story's text is. */
export const passage = (story: Story, span: Span): Passage => ({
  story,
  span,
  text: story.text.slice(span[0], span[1]),
  paragraph: paragraphAt(story, span[0]),
});
