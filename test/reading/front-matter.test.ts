// What a person wrote above a story: people and corrections.
import { describe, expect, test } from 'vitest';
import { idleCorrections } from '../../src/reading/index.ts';
import type { PersonNote } from '../../src/story/index.ts';
import { speakers, story } from './sentences.ts';

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
