// A made-up quarrel of several people, with answers both ways, somebody unnamed, and words aimed at somebody.
import { type Person, type Statement, type Story, statementId } from '../../src/story/index.ts';

const PEOPLE: readonly (readonly [name: string, role: string | null])[] = [
  ['Mara Voss', 'mayor of Harrow Bay'],
  ['Olu Adeyemi', 'harbour master'],
  ['The Guild of Lamplighters', 'trade union'],
  ['Henrietta Featherstonehaugh-Montgomery', 'chair of the council’s committee for trees & light'],
  ['Ines Pa', null],
];

interface Said {
  readonly by: string | null;
  readonly words: string;
  readonly kind?: Statement['kind'];
  readonly answers?: readonly number[];
  readonly about?: string;
  readonly unnamed?: string;
}

/** `answers` counts from 0. */
const SAID: readonly Said[] = [
  { by: 'Mara Voss', words: '“We shall plant a tree for every lamp that goes out in this town,”' },
  { by: 'Olu Adeyemi', words: '“Nobody asked the harbour what it wanted,”', answers: [0] },
  { by: 'Mara Voss', words: '“The harbour has had eleven letters from me & answered none,”', answers: [1] },
  {
    by: 'The Guild of Lamplighters',
    words:
      '“A tree gives no light. Our members do, and they have done so for a hundred and forty years without a single day off”',
    answers: [0],
  },
  {
    by: 'Henrietta Featherstonehaugh-Montgomery',
    words: '“Both of them are right, and both of them are late”',
    answers: [1, 3],
  },
  { by: 'Ines Pa', words: 'had never been asked either', kind: 'indirect', about: 'Mara Voss' },
  {
    by: null,
    unnamed: 'a clerk who did not want to be named',
    words: '“a long night for everybody <here>”',
    answers: [4],
  },
  { by: 'Olu Adeyemi', words: '“Eleven? I counted two”', answers: [2] },
];

const idOf = (words: string): string => statementId('quarrel', words);

const statements = SAID.map(
  ({ by, words, kind = 'direct', answers = [], about, unnamed }): Statement => ({
    id: idOf(words),
    kind,
    content: [[0, words.length]],
    text: words,
    cue: null,
    mention: null,
    speaker: by,
    unnamed: unnamed ?? null,
    inferred: false,
    about: about ?? null,
    medium: null,
    paragraph: 1,
    answers: answers.map((index) => idOf(SAID[index]?.words ?? '')),
    context: [],
    why: 'by hand',
  }),
);

export const quarrel: Story = {
  id: 'quarrel',
  title: 'Lamps, trees and a very long night in Harrow Bay',
  text: SAID.map(({ words }) => words).join('\n\n'),
  date: null,
  source: null,
  people: [],
  corrections: [],
  paragraphs: [],
  sentences: [],
  cast: PEOPLE.map(([name, role]): Person => ({ name, role, kind: 'person', also: [], mentions: [] })),
  statements,
};
