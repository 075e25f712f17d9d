// Speakers whom the story only describes ("the union leader"), found by whom the statement before was made by, or aimed at.
import type { PersonKind, Statement } from '../story/index.ts';
import { BODY_TITLES, OFFICES } from './lexicon/kin.ts';
import { ORGANISATION_WORDS, PERSON_NOUNS, SOMEBODY, TITLES } from './lexicon/people.ts';
import { DOCUMENT_NOUNS, ORGANISATION_KINDS, TITLE_NOUNS } from './lexicon/roles.ts';
import type { Mentions } from './mentions.ts';

const DEFINITE = /^the\s/i;
const PRONOUN = /^(?:he|she)$/i;

/**
 * The statement with the speaker that its place in an exchange makes certain; else as it is. Only for a description
 * of one person, or a pronoun that goes on from one.
 *
 * @param before the statement before it, complete, where one stands near
 * @param responds whether the story shows it to answer that one
 * @param together whether both are reported in one sentence
 */
export function described(
  statement: Statement,
  before: Statement | undefined,
  text: string,
  mentions: Mentions,
  responds: boolean,
  together: boolean,
): Statement {
  if (!before?.speaker || !statement.mention) return statement;
  const said = text.slice(...statement.mention);
  const open = statement.speaker === null;
  if (PRONOUN.test(said)) return open && before.why === WHY ? as(statement, before.speaker) : statement;
  // Whoever does something else in the same sentence under a new description is not the one before.
  const another = statement.mention[0] !== before.mention?.[0];
  const doubtful = together && another && statement.inferred && statement.speaker === before.speaker;
  if (!DEFINITE.test(said) || DOCUMENT_NOUNS.has(nounOf(said)) || !(open || doubtful)) return statement;
  const kind = kindOf(nounOf(said));
  const named = mentions.persons(statement.content, null);
  const other = before.about;
  const turned = responds || doubtful || named.includes(before.speaker);
  const fits = (name: string | null): boolean => name !== null && holds(mentions.roleOf(name), nounOf(said));
  if (turned && other !== null && !fits(other) && fits(before.speaker)) return as(statement, before.speaker);
  if (turned && !fits(other)) return unnamed(statement, said);
  if (turned)
    return other !== null && !named.includes(other) && mentions.kindOf(other) === kind
      ? as(statement, other)
      : unnamed(statement, said);
  const between = other === null || named.includes(other);
  return between && named.length > 0 && mentions.kindOf(before.speaker) === kind
    ? as(statement, before.speaker)
    : statement;
}

/** The last word of a description. */
const nounOf = (said: string): string => /\S+$/.exec(said.toLowerCase())?.[0] ?? '';

/** Whether a noun means one person or one body; null where it means neither ("the voters", "the panel's plan"). */
function kindOf(noun: string): PersonKind | null {
  if (ORGANISATION_WORDS.has(noun) || ORGANISATION_KINDS.has(noun)) return 'organisation';
  if (PERSON_NOUNS.has(noun) || SOMEBODY.test(noun)) return 'person';
  return TITLES.has(noun) && !BODY_TITLES.has(noun) ? 'person' : null;
}

/** Whether somebody of whom a role is told can be called by a noun: an office only where they hold it. */
function holds(role: string, noun: string): boolean {
  if (!OFFICES.has(noun) || role === '') return true;
  const words = role.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => word === noun || TITLE_NOUNS.get(word)?.includes(noun) === true);
}

const WHY = 'the other one of the exchange';

const as = (statement: Statement, speaker: string): Statement => ({
  ...statement,
  speaker,
  unnamed: null,
  inferred: true,
  why: WHY,
});

const unnamed = (statement: Statement, said: string): Statement => ({
  ...statement,
  speaker: null,
  unnamed: said,
  inferred: false,
});
