// Who says a quotation, by table: a few sentences of English, and the speaker of each direct statement in order.
import { describe, expect, test } from 'vitest';
import { idleCorrections, read } from '../../src/reading/index.ts';
import type { PersonNote, Story, StorySource } from '../../src/story/index.ts';

const story = (text: string, more: Partial<StorySource> = {}): Story =>
  read({ id: 'table', title: '', text, date: null, source: null, people: [], corrections: [], ...more });

const speakers = (read: Story): string[] =>
  read.statements
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker, unnamed }) => speaker ?? (unnamed === null ? '?' : `(${unnamed})`));

describe('the speaker of a direct statement', () => {
  test.each<[rule: string, text: string, expected: string[]]>([
    ['speaker, cue', '"The ferry is late again," Nora Quill said.', ['Nora Quill']],
    ['cue, speaker', '"The ferry is late again," said Nora Quill, a dockworker.', ['Nora Quill']],
    ['before a comma', 'Nora Quill said, "The ferry is late again and nobody cares."', ['Nora Quill']],
    [
      'split by its cue',
      '"The ferry is late," Nora Quill said. "It was late yesterday as well."',
      ['Nora Quill'],
    ],
    [
      'a title and a last name',
      'Sen. Nora Quill (D-Ohio) spoke first. "The ferry is late," Quill said.\n\n"It is not," said Mr. Tom Barrow.',
      ['Nora Quill', 'Tom Barrow'],
    ],
    [
      'a pronoun',
      'Nora Quill runs the ferry.\n\n"It is late because of the wind," she said.',
      ['Nora Quill'],
    ],
    [
      'an apposition between commas',
      '"The ferry is late," Nora Quill, the harbor master of Eastmoor, said on Monday.',
      ['Nora Quill'],
    ],
    [
      'a role told before',
      'Harbor master Nora Quill looked at the sea. Governor Tom Barrow looked away.\n\n"The ferry is late," the governor said.',
      ['Tom Barrow'],
    ],
    [
      'two of one last name',
      'Tom Quill and Nora Quill own the boat.\n\n"It leaks," Mrs. Quill said.\n\n"It does not," Mr. Quill said.',
      ['Nora Quill', 'Tom Quill'],
    ],
    ['somebody unnamed', '"The ferry is late," a senior official said.', ['(a senior official)']],
    [
      'a pronoun after somebody unnamed',
      'Nora Quill left early. "The ferry is late," a senior aide said. "The ferry is always late," he added.',
      ['(a senior aide)', '(a senior aide)'],
    ],
    ['doubled apostrophes', "''The ferry is late again today,'' said Tom Barrow.", ['Tom Barrow']],
    [
      'never closed, and going on in the next paragraph',
      'Tom Barrow said: "The ferry is late and I have been waiting here.\n\n"I will not wait any longer than this."',
      ['Tom Barrow'],
    ],
    [
      'a transcript',
      'The hearing.\n\nQUILL: Is the ferry late?\n\nBARROW: It is.\n\nQUILL: Why?',
      ['QUILL', 'BARROW', 'QUILL'],
    ],
  ])('%s', (_rule, text, expected) => {
    expect(speakers(story(text))).toEqual(expected);
  });

  test('nothing is made of a title or a scare quote', () => {
    expect(
      speakers(story('Tom Barrow wrote the novel "Fog" and lives in a so-called "smart" house.')),
    ).toEqual([]);
  });
});

describe('front matter', () => {
  const people: PersonNote[] = [{ name: 'Nora Quill', role: 'harbor master', also: ['the captain'] }];

  test('names people under what else they are called, and marks that as inferred', () => {
    const [statement] = story('"The ferry is late again," the captain said.', { people }).statements;
    expect(statement).toMatchObject({ speaker: 'Nora Quill', inferred: true });
  });

  test('a correction wins over the reading, and one that matches nothing is told', () => {
    const corrections = [
      { quote: 'late again', speaker: 'Nora Quill' },
      { quote: 'never said', speaker: null },
    ];
    const corrected = story('"The ferry is late again," Tom Barrow said.', { people, corrections });
    expect(speakers(corrected)).toEqual(['Nora Quill']);
    expect(corrected.statements[0]).toMatchObject({ why: 'corrected in the front matter', inferred: false });
    expect(idleCorrections({ corrections }, corrected.statements)).toEqual([corrections[1]]);
  });
});
