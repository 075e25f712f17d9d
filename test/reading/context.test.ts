// What the story tells beside a statement, row by row: the reporter's own words, and never a piece of a quotation.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';

interface Row {
  readonly rule: string;
  readonly text: string;
  /** Words of the statement asked about. */
  readonly said: string;
  readonly context: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    rule: 'what stands beside the quotation in its sentence',
    text: 'Speaking at the opening of the new pier, Nora Quill said: "The ferry is late again."',
    said: 'ferry is late',
    context: ['Speaking at the opening of the new pier, Nora Quill said:'],
  },
  {
    rule: 'the sentence before, where beside it stands only who says it',
    text: 'Nora Quill opened the new pier on Monday. "The ferry is late again," she said.',
    said: 'ferry is late',
    context: ['Nora Quill opened the new pier on Monday.'],
  },
  {
    rule: 'past a quotation of several sentences',
    text:
      'Nora Quill opened the new pier on Monday. "The ferry is late again," she said. "I have waited for an hour in the ' +
      'rain. Nobody told us anything at all. We are cold."\n\nTom Barrow replied: "It was on the board."',
    said: 'on the board',
    context: ['Nora Quill opened the new pier on Monday.'],
  },
  {
    rule: 'past a quotation that goes on in the next paragraph',
    text:
      'Nora Quill opened the new pier on Monday.\n\nShe said: "The ferry is late again. I have waited for an hour. Nobody ' +
      'told us anything.\n\n"We are cold. We want our money back."\n\nTom Barrow replied: "It was on the board."',
    said: 'on the board',
    context: ['Nora Quill opened the new pier on Monday.'],
  },
  {
    rule: 'without what somebody else says in the same sentence',
    text: 'After the storm of Sunday night Nora Quill made clear she wanted another ferry "the sooner the better" and said of its captain: "He is a good man in bad weather."',
    said: 'good man',
    context: ['After the storm of Sunday night Nora Quill made clear she wanted', 'and said of its captain:'],
  },
  {
    rule: 'no words about who made another quotation',
    text: 'The pier opened on Monday.\n\n"It leans," said Ida Moss, who runs the kiosk beside it.\n\nTom Barrow replied: "It was on the board."',
    said: 'on the board',
    context: ['The pier opened on Monday.'],
  },
  {
    rule: 'what is told indirectly is told by the reporter',
    text:
      'When asked about the storm on Sunday, Nora Quill said that the ferry would be late.\n\n"We want our money ' +
      'back," Tom Barrow replied.',
    said: 'money',
    context: ['When asked about the storm on Sunday, Nora Quill said that the ferry would be late.'],
  },
];

describe('the context of a statement', () => {
  test.each(ROWS)('is $rule', ({ text, said, context }) => {
    const story = read({
      id: 'row',
      title: 'Row',
      text,
      date: null,
      source: null,
      people: [],
      corrections: [],
    });
    const statement = story.statements.find((one) => one.text.includes(said));
    expect(statement?.context.map((span) => text.slice(...span))).toEqual(context);
  });
});
