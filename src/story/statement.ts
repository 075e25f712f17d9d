// Something that somebody is reported to have said, written or tweeted, and how the reading knows it.
import type { Span } from './span.ts';

/** direct: all in quotation marks; mixed: partly; indirect: reported without any. */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

export interface Statement {
  /** Stable: a short hash of story id and normalised content ({@link statementId}). */
  readonly id: string;
  readonly kind: StatementKind;
  /** The words of the statement, in order; quotation marks belong to it. Never empty. */
  readonly content: readonly Span[];
  /** The content's words, spans joined by one space (by a line break where a paragraph ends between them). */
  readonly text: string;
  /** The words that report it ("declared", "according to"), or null. */
  readonly cue: Span | null;
  /** The words by which the story names the speaker there ("the union leader", "He"), or null. */
  readonly mention: Span | null;
  /** {@link Person.name} of the speaker, or null where the story leaves it open. No name beats a wrong name. */
  readonly speaker: string | null;
  /** What the story calls a speaker it leaves unnamed ("a senior aide"), or null. */
  readonly unnamed: string | null;
  /** True where the speaker's name is not what stands beside the statement (a pronoun, a role, carried over). */
  readonly inferred: boolean;
  /** {@link Person.name} of the person the statement is aimed at, or null. */
  readonly about: string | null;
  /** "tweet", "lecture", "letter", …; null for plain speech. */
  readonly medium: string | null;
  /** 1-based number of the paragraph in which the content starts. */
  readonly paragraph: number;
  /** Ids of the statements that this one replies to, in the same story. */
  readonly answers: readonly string[];
  /** What the story says happened just before: the occasion, the question, the lecture it was said in. */
  readonly context: readonly Span[];
  /** The rule by which the speaker was found, for `rowbot read --why`. */
  readonly why: string;
}
