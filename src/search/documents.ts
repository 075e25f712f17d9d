// What a statement is searched by: its own words, and aside of them who said it and how.
import { type Person, personByName, type Span, type Statement, type Story, textOf } from '../story/index.ts';
import type { Document } from './word-index.ts';
import { plainWords } from './words.ts';

const namesOf = ({ name, role, also }: Person): string[] => [name, ...(role === null ? [] : [role]), ...also];

const inside = ([start, end]: Span, { content }: Statement): boolean =>
  content.some(([from, to]) => start >= from && end <= to);

/** The people a statement speaks of: whom it is aimed at, and whom it mentions in whatever words. */
const meant = (story: Story, statement: Statement): Person[] =>
  story.cast.filter(
    ({ name, mentions }) =>
      name === statement.about || mentions.some((mention) => inside(mention, statement)),
  );

/** A statement as a document of the index. */
export function documentOf(story: Story, statement: Statement): Document {
  const speaker = personByName(story, statement.speaker);
  const people = [...(speaker === undefined ? [] : [speaker]), ...meant(story, statement)];
  const aside = [
    ...people.flatMap(namesOf),
    ...(statement.unnamed === null ? [] : [statement.unnamed]),
    ...[statement.cue, statement.mention].flatMap((span) =>
      span === null ? [] : [textOf(story.text, span)],
    ),
  ];
  return {
    words: statement.content.flatMap(([start, end]) => plainWords(story.text.slice(start, end))),
    aside: plainWords(aside.join(' ')),
  };
}
