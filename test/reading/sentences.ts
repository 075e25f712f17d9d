// A few sentences read as a story, and who says its direct statements, for tables.
import { read } from '../../src/reading/index.ts';
import type { Story, StorySource } from '../../src/story/index.ts';

export const story = (text: string, more: Partial<StorySource> = {}): Story =>
  read({ id: 'table', title: '', text, date: null, source: null, people: [], corrections: [], ...more });

/** The speaker of each direct statement in order: by name, by description in brackets, or "?". */
export const speakers = (read: Story): string[] =>
  read.statements
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker, unnamed }) => speaker ?? (unnamed === null ? '?' : `(${unnamed})`));
