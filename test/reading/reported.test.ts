// Mixed and indirect speech, row by row: one passage of English, and what comes out of it.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';
import type { Story } from '../../src/story/index.ts';

const storyOf = (text: string): Story =>
  read({ id: 'row', title: 'Row', text, date: null, source: null, people: [], corrections: [] });

const ROWS: ReadonlyArray<
  readonly [text: string, kind: string, cue: string, mention: string, content: string]
> = [
  [
    'Helen Marsh said that the bridge would open in May.',
    'indirect',
    'said',
    'Helen Marsh',
    'that the bridge would open in May',
  ],
  [
    'The bridge would open in May, Helen Marsh said.',
    'indirect',
    'said',
    'Helen Marsh',
    'The bridge would open in May',
  ],
  [
    'The bridge is safe, according to Helen Marsh.',
    'indirect',
    'according to',
    'Helen Marsh',
    'The bridge is safe',
  ],
  [
    'Helen Marsh told reporters that the bridge was safe.',
    'indirect',
    'told',
    'Helen Marsh',
    'that the bridge was safe',
  ],
  ['Helen Marsh branded the plan a farce.', 'indirect', 'branded', 'Helen Marsh', 'the plan a farce'],
  [
    'Helen Marsh made clear she wanted the bridge to open.',
    'indirect',
    'made clear',
    'Helen Marsh',
    'she wanted the bridge to open',
  ],
  [
    'Helen Marsh said the plan was "a farce from start to finish".',
    'mixed',
    'said',
    'Helen Marsh',
    'the plan was "a farce from start to finish"',
  ],
  [
    'Helen Marsh warned that the bridge would be "closed for years".',
    'mixed',
    'warned',
    'Helen Marsh',
    'that the bridge would be "closed for years"',
  ],
  [
    'Helen Marsh said the plan is "weak on safety, you know that. Weak on cost. Weak like a reed."',
    'mixed',
    'said',
    'Helen Marsh',
    'the plan is "weak on safety, you know that. Weak on cost. Weak like a reed."',
  ],
];

describe('what a story reports in its own words', () => {
  test.each(ROWS)('%s', (text, kind, cue, mention, content) => {
    const story = storyOf(text);
    expect(
      story.statements.map((statement) => ({
        kind: statement.kind,
        cue: statement.cue && text.slice(...statement.cue),
        mention: statement.mention && text.slice(...statement.mention),
        content: statement.content.map((span) => text.slice(...span)),
        speaker: statement.speaker,
        inferred: statement.inferred,
      })),
    ).toEqual([{ kind, cue, mention, content: [content], speaker: 'Helen Marsh', inferred: false }]);
  });

  test.each([
    [
      'two speakers',
      'Helen Marsh said the ferry was "late again", but Peter Stone, the mayor, said it was "on the board".',
      ['Helen Marsh: the ferry was "late again"', 'Peter Stone: it was "on the board"'],
    ],
    [
      'two cues of one speaker',
      'Helen Marsh said the ferry was "late again" and added: "It was on the board."',
      ['Helen Marsh: the ferry was "late again"', 'Helen Marsh: "It was on the board."'],
    ],
    [
      'two quotations of one cue',
      'Helen Marsh said the ferry was "late again" and the board was "empty since May".',
      ['Helen Marsh: the ferry was "late again" and the board was "empty since May"'],
    ],
  ])('a clause with its own cue and quotation is a statement of its own: %s', (_what, text, expected) => {
    expect(storyOf(text).statements.map((one) => `${one.speaker}: ${one.text}`)).toEqual(expected);
  });

  test.each([
    ['Peter Stone was called "a fool" by Helen Marsh.', 'Helen Marsh on Peter Stone: "a fool"'],
    [
      'Peter Stone has been accused of "losing the plot" after he vowed to go.',
      'null on Peter Stone: "losing the plot"',
    ],
    ['Peter Stone was described as "a fool in a hat".', 'null on Peter Stone: as "a fool in a hat"'],
    ['Peter Stone, branded "a fool" by Helen Marsh, left the hall.', 'Helen Marsh on Peter Stone: "a fool"'],
    [
      'It opened in a storm that Peter Stone described as "an act of God".',
      'Peter Stone on null: as "an act of God"',
    ],
  ])('the subject of a verb in the passive is whom the words hit: %s', (text, expected) => {
    const [first] = storyOf(text).statements;
    expect(`${first?.speaker} on ${first?.about}: ${first?.text}`).toBe(expected);
  });

  test.each([
    [
      '"It is a good day," Helen Marsh said, wiping her eyes. "A good day."',
      ['direct: "It is a good day," "A good day."'],
    ],
    [
      "The mayor's spokeswoman, Helen Marsh, said Peter Stone had voted for the bridge.",
      ['indirect: Peter Stone had voted for the bridge'],
    ],
    [
      'A baker, who asked not to be named, said that the bridge was shut.',
      ['indirect: that the bridge was shut'],
    ],
  ])('each statement comes once, and nothing else is one: %s', (text, expected) => {
    expect(storyOf(text).statements.map(({ kind, text: said }) => `${kind}: ${said}`)).toEqual(expected);
  });

  test.each(['PORT MARSH (AP) — ', 'PORT MARSH, Ohio — ', 'HULL - '])(
    'a dateline says nothing: %s',
    (dateline) => {
      const { statements } = storyOf(
        `${dateline}Judge Helen Stone stopped the bridge on Monday, saying the town had "papered over" the cracks.`,
      );
      expect(statements.map(({ speaker }) => speaker)).toEqual(['Helen Stone']);
    },
  );

  test('nothing is reported where nobody says anything', () => {
    expect(
      storyOf('The bridge over the river was built in 1901 and painted green in 1950.').statements,
    ).toEqual([]);
  });
});

const QUARREL = `Helen Marsh branded Peter Stone's plan a farce and Peter Stone hit back dismissing Helen Marsh as a dreamer.

Helen Marsh said in a letter: "Peter Stone has no idea how a bridge is built and never had."

Peter Stone replied: "Helen Marsh's letter is the work of a dreamer, from start to finish."`;

describe('what statements have to do with each other', () => {
  const story = storyOf(QUARREL);
  const rows = story.statements.map((statement) => ({
    speaker: statement.speaker,
    about: statement.about,
    medium: statement.medium,
    answers: statement.answers.map((id) => story.statements.findIndex((other) => other.id === id)),
  }));

  test('two who quarrel answer each other, and it is told by which means', () => {
    expect(rows).toEqual([
      { speaker: 'Helen Marsh', about: 'Peter Stone', medium: null, answers: [] },
      { speaker: 'Peter Stone', about: 'Helen Marsh', medium: null, answers: [0] },
      { speaker: 'Helen Marsh', about: 'Peter Stone', medium: 'letter', answers: [1] },
      { speaker: 'Peter Stone', about: 'Helen Marsh', medium: null, answers: [2] },
    ]);
  });
});
