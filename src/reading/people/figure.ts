// Somebody in a story while it is read: what is known so far of a person, an organisation or a document.
import type { PersonKind, Span } from '../../story/index.ts';
import type { Gender } from '../lexicon/people.ts';

export interface Figure {
  /** The fullest name so far; of somebody whom the story never names, what it calls them. */
  name: string;
  /** Whom the story never names: "a senior aide". */
  readonly unnamed: boolean;
  /** The words of the name in small letters, without titles and suffixes. */
  words: readonly string[];
  kind: PersonKind;
  gender: Gender | null;
  /** What a lone name makes likely: it may be a first name, or a last name that is one too. */
  guess: Gender | null;
  /** What the story says this person is, the first such words. */
  role: string | null;
  /** The nouns of the roles, and of what goes with them ("senator" and "lawmaker"). */
  readonly roleHeads: Set<string>;
  /** Every other word of the roles. */
  readonly roleWords: Set<string>;
  readonly also: Set<string>;
  readonly mentions: Span[];
  /** Named in the front matter: its name and role stay as they are. */
  readonly noted: boolean;
  /** A place, which is somebody only where it speaks. */
  readonly place: boolean;
  /** Whether something beside the name shows a person: a title, a first name, a pronoun, something said. */
  sure: boolean;
  /** How often the story uses a name of it. */
  named: number;
}

export const lastOf = ({ words }: Pick<Figure, 'words'>): string => words.at(-1) ?? '';
export const firstOf = ({ words }: Pick<Figure, 'words'>): string => words[0] ?? '';

/** Somebody whom the story only describes. */
export const stranger = (called: string, noun: string, gender: Gender | null): Figure => ({
  name: called,
  unnamed: true,
  words: [],
  kind: 'person',
  gender,
  guess: null,
  role: null,
  roleHeads: new Set([noun]),
  roleWords: new Set(),
  also: new Set(),
  mentions: [],
  noted: false,
  place: false,
  sure: true,
  named: 0,
});
