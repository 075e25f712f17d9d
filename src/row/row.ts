// The row of a story: its people, and who answered, or spoke of, whom with which words. Pure.
import { answersOf, personByName, type Statement, type Story } from '../story/index.ts';
import { saidIn } from './said.ts';

export interface RowPerson {
  readonly name: string;
  readonly role: string | null;
  /** False for one whom the story calls by a description alone. */
  readonly named: boolean;
}

export interface Link {
  /** 1-based, in the order in which the story tells. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** about: aimed at somebody, but no answer to a statement. */
  readonly kind: 'answers' | 'about';
  /** The words of the statement, those that are the speaker's own between quotation marks. */
  readonly words: string;
  readonly statement: string;
}

export interface Row {
  readonly people: readonly RowPerson[];
  readonly links: readonly Link[];
  /** How many links found no room. */
  readonly left: number;
}

/** More arrows than these can't be told apart. */
const MOST = 10;

const nameOf = ({ speaker, unnamed }: Statement): string | null => speaker ?? unnamed;

type Aim = Pick<Link, 'from' | 'to' | 'kind'>;

/** Whom a statement answers, or else whom it is about. */
function aims(story: Story, statement: Statement): Aim[] {
  const from = nameOf(statement);
  if (from === null) return [];
  const answered = answersOf(story, statement).flatMap((other) => nameOf(other) ?? []);
  const people = answered.length > 0 ? answered : (statement.about ?? []);
  const kind = answered.length > 0 ? 'answers' : 'about';
  return [...new Set([people].flat())].filter((to) => to !== from).map((to) => ({ from, to, kind }));
}

/** The row of a story; without links where nobody answers, or speaks of, anybody. */
export function rowOf(story: Story): Row {
  const all = story.statements.flatMap((statement) =>
    aims(story, statement).map((aim) => ({
      ...aim,
      statement: statement.id,
      words: saidIn(statement),
    })),
  );
  // Answers first where there is no room for all.
  const kept = new Set(
    [...all.filter(({ kind }) => kind === 'answers'), ...all.filter(({ kind }) => kind === 'about')].slice(
      0,
      MOST,
    ),
  );
  const links = all.filter((link) => kept.has(link)).map((link, index) => ({ ...link, number: index + 1 }));
  const people = [...new Set(links.flatMap(({ from, to }) => [from, to]))].map((name): RowPerson => {
    const person = personByName(story, name);
    return { name, role: person?.role ?? null, named: person !== undefined };
  });
  return { people, links, left: all.length - links.length };
}
