// Who speaks in a story: a person, an organisation or a document, under all the names the story gives.
import type { Span } from './span.ts';

export type PersonKind = 'person' | 'organisation' | 'document';

export interface Person {
  /** The fullest name the story (or its front matter) gives; unique within a story. */
  readonly name: string;
  /** What the story says this person is, such as "mayor of Leeds", or null. */
  readonly role: string | null;
  readonly kind: PersonKind;
  /** Other names, from the front matter and from the story ("Mr Smith", "the Welshman"). */
  readonly also: readonly string[];
  /** Every place where the story means this person, pronouns included, in order. */
  readonly mentions: readonly Span[];
}
