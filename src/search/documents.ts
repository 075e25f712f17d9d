// What a statement is searched by: its own words, and aside of them who said it and how.
import { type Person, personByName, type Span, type Statement, type Story, textOf } from '../story/index.ts';
import type { Document } from './word-index.ts';
import { plainWords } from './words.ts';

const namesOf = ({ name, role, also }: Person): string[] => [name, ...(role === null ? [] : [role]), ...also];

const inside = ([start, end]: Span, { content }: Statement): boolean =>
  content.some(([from, to]) => start >= from && end <= to);

/** The people a statement speaks of in other words than their name: whom it is aimed at, "the mayor", "she". */
const meant = (story: Story, statement: Statement, words: ReadonlySet<string>): Person[] =>
  story.cast.filter(
    ({ name, mentions }) =>
      (name === statement.about || mentions.some((mention) => inside(mention, statement))) &&
      !plainWords(name).some((word) => words.has(word)),
  );

/** A statement as a document of the index. */
export function documentOf(story: Story, statement: Statement): Document {
  const words = statement.content.flatMap(([start, end]) => plainWords(story.text.slice(start, end)));
  const speaker = personByName(story, statement.speaker);
  const aside = [
    // A role, such as "the party leader", would lend its words to everything that is said about its holder.
    ...meant(story, statement, new Set(words)).map(({ name }) => name),
    ...(statement.unnamed === null ? [] : [statement.unnamed]),
    ...[statement.cue, statement.mention].flatMap((span) =>
      span === null ? [] : [textOf(story.text, span)],
    ),
  ];
  return {
    words,
    speaker: plainWords((speaker === undefined ? [] : namesOf(speaker)).join(' ')),
    aside: plainWords(aside.join(' ')),
  };
}
