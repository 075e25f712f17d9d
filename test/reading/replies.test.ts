// Who answers whom, row by row: a passage of English, and each reply with what it replies to.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';

type Link = readonly [reply: string, answered: string];

const ROWS: ReadonlyArray<readonly [rule: string, text: string, links: readonly Link[]]> = [
  [
    'a reporting word of an answer',
    '"The ferry is late again and nobody cares," said Nora Quill.\n\n"It was on the board all week," Tom Barrow replied.',
    [['on the board', 'ferry is late']],
  ],
  [
    'a question that somebody asked',
    'A reporter asked Tom Barrow whether the ferry would ever be on time.\n\n"It will be on time when the wind drops," he said.',
    [['wind drops', 'whether the ferry']],
  ],
  [
    'the turns of an interview',
    'Q: Why is the ferry so late?\n\nA: It is the wind.\n\nQ: Who is to blame for that?\n\nA: Nobody is to blame.',
    [
      ['the wind', 'so late'],
      ['Nobody is', 'to blame for'],
    ],
  ],
  [
    'a question with its answer, once in an article',
    'Nora Quill runs the ferry.\n\nQ. Why is the ferry so late?\nA. It is the wind.\n\nThe town has two ferries.',
    [['the wind', 'so late']],
  ],
  [
    'what the reporter says it was asked about',
    'Nora Quill said that the ferry had sunk.\n\nAsked about Quill\'s claim that the ferry had sunk, Tom Barrow said: "It is in the harbor."',
    [['in the harbor', 'had sunk']],
  ],
  [
    'a tweet that is taken up, wherever it stands',
    'Nora Quill tweeted: "The harbor master sleeps all day in his office."\n\nThe town has two ferries. They cross the river every hour.\n\nTom Barrow called Quill\'s tweet "a lie from beginning to end".',
    [['a lie from', 'sleeps all day']],
  ],
  [
    'going on with an answer',
    '"The ferry is late again and nobody cares," said Nora Quill.\n\n"It was on the board all week," Tom Barrow replied.\n\n"Everybody could have read it," he added.',
    [
      ['on the board', 'ferry is late'],
      ['could have read', 'ferry is late'],
    ],
  ],
  [
    'no answer came',
    '"The ferry is late again and nobody cares," said Nora Quill.\n\nTom Barrow did not respond to questions. Barrow said on Monday that he was going to be on leave until May.',
    [],
  ],
  [
    'two who only speak after each other',
    '"The ferry is a beautiful old boat," said Nora Quill.\n\n"My father built the harbor wall in 1950," said Tom Barrow.',
    [],
  ],
];

describe('a statement answers another', () => {
  test.each(ROWS)('%s', (_rule, text, links) => {
    const { statements } = read({
      id: 'row',
      title: 'Row',
      text,
      date: null,
      source: null,
      people: [],
      corrections: [],
    });
    const found = statements.flatMap((reply) =>
      reply.answers.map((id) => [reply.text, statements.find((other) => other.id === id)?.text ?? '']),
    );
    const wanted = links.map(([reply, answered]) => [
      expect.stringContaining(reply),
      expect.stringContaining(answered),
    ]);
    expect(found).toEqual(wanted);
  });
});
