// What quotation marks make a statement of, and what they don't.
import { expect, test } from 'vitest';
import { speakers, story } from './sentences.ts';

test('a mark that is never closed does not take the reporter’s words into the quotation', () => {
  const { statements } = story('"The ferry is late, said Nora Quill on Monday.\n\nIt left at noon.');
  expect(statements.map(({ text }) => text)).toEqual(['"The ferry is late,']);
});

test('nothing is made of a title or a scare quote', () => {
  expect(speakers(story('Tom Barrow wrote the novel "Fog" and lives in a so-called "smart" house.'))).toEqual(
    [],
  );
});
