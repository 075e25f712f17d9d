// One article of the corpus, read: its text, its paragraphs and sentences, who is in it and what they said.
import type { Person } from './person.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/** A story as it stands in the corpus, before the reading. */
export interface StorySource {
  /** File name without its ending; unique in a corpus. */
  readonly id: string;
  readonly title: string;
  /** The article, byte for byte, without front matter. */
  readonly text: string;
  /** ISO 8601 date of publication, where the front matter gives one. */
  readonly date: string | null;
  /** Address the story was taken from, where the front matter gives one. */
  readonly source: string | null;
  /** What a person said of the people in this story: it wins over the reading. */
  readonly people: readonly PersonNote[];
  /** Speakers fixed by a person, each by a short quotation of the statement. */
  readonly corrections: readonly Correction[];
}

/** A person as named in the front matter. */
export interface PersonNote {
  readonly name: string;
  readonly role: string | null;
  readonly also: readonly string[];
}

/** A speaker fixed by hand: `speaker: null` takes a wrong name away. */
export interface Correction {
  readonly quote: string;
  readonly speaker: string | null;
}

export interface Story extends StorySource {
  /** Paragraph n (1-based in replies) is `paragraphs[n - 1]`; blank lines belong to none. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** The people of the story, in the order of their first mention. */
  readonly cast: readonly Person[];
  /** In the order of the text. */
  readonly statements: readonly Statement[];
}
