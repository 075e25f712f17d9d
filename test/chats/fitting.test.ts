// Replies of whatever size on every chat: nothing breaks a limit or pings, and nothing is left out without a word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Call,
  type Card,
  decodeCall,
  isInPlace,
  type Part,
  plain,
  type RichText,
} from '../../src/command/index.ts';
import { statementId } from '../../src/story/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps } from '../fixtures/lamps.ts';
import { card, reply } from './quotes.ts';
import { buttonsIn, SCREENS, wordsIn } from './screens.ts';

const WORDS = 'The quick brown fox *jumps* over `the` lazy dog, @everyone <!channel>. ';
const PICTURE = {
  type: 'picture',
  name: 'row.png',
  png: new Uint8Array(1),
  alt: 'Voss answers Adeyemi.',
} as const;

const rich = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.stringMatching(/^[*_`~|<@#>&! \n-]{0,60}$/),
      ),
      emphasis: fc.constantFrom('bold', 'italic', 'strike', 'underline', 'code', undefined),
      firm: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map(
    (runs): RichText =>
      runs.map(({ text, emphasis, firm }) =>
        emphasis === undefined ? { text, firm } : { text, emphasis, firm },
      ),
  );

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: rich }),
  fc.record({
    type: fc.constant('card' as const),
    heading: rich,
    body: fc.array(rich, { maxLength: 4 }),
    fields: fc.array(fc.record({ label: fc.string({ maxLength: 300 }), value: rich }), { maxLength: 30 }),
    footer: fc.string({ maxLength: 2500 }),
    rest: fc.constant({ label: 'Read on', call: { command: 'read-on', options: {} }, from: 0 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    numbered: fc.boolean(),
    items: fc.array(fc.record({ text: rich }), { maxLength: 40 }),
  }),
);

/** A story in which somebody says this much. */
function talkative(words: string) {
  const text = `Mara Voss spoke for long.\n\n“${words}”\n\nOlu Adeyemi said nothing.`;
  const start = text.indexOf('“');
  const [first] = lamps.statements;
  if (first === undefined) throw new Error('no statement');
  const content: [number, number] = [start, start + words.length + 2];
  const statement = {
    ...first,
    id: statementId('speech', words),
    content: [content],
    text: `“${words}”`,
    mention: [0, 9] as [number, number],
    cue: [10, 15] as [number, number],
    paragraph: 2,
  };
  const paragraphs: [number, number][] = [[0, 25], content, [content[1] + 2, text.length]];
  return {
    ...lamps,
    id: 'speech',
    title: 'A speech',
    text,
    paragraphs,
    sentences: [],
    statements: [statement],
  };
}

describe.each(SCREENS)('$name', ({ show }) => {
  test('cuts a long quotation at a word with "…"; story and paragraph stay', () => {
    const long = reply({ parts: [card({ body: [plain(WORDS.repeat(300))] })] });
    const { messages, faults } = show(long);
    expect(faults).toEqual([]);
    const words = messages.map(wordsIn).join('\n');
    expect(words).toMatch(/ \S+…/);
    expect(words).toContain('Lamps and trees · paragraph 4');
  });

  test('keeps whose words they are, and where, with every quotation that is cut', () => {
    const lines = ['Mara Voss', 'Olu Adeyemi', 'A clerk'].flatMap(
      (name, i): RichText => [
        { text: `${name}: `, emphasis: 'bold', firm: true },
        { text: WORDS.repeat(i === 1 ? 1 : 80) },
        { text: ` ¶ ${i + 3}\n`, firm: true },
      ],
    );
    const { messages, faults } = show(
      reply({ parts: [card({ fields: [{ label: 'Answered by', value: lines }] })] }),
    );
    expect(faults).toEqual([]);
    const words = messages.map(wordsIn).join('\n');
    for (const kept of ['Mara Voss: ', '… ¶ 3', 'Olu Adeyemi: ', 'dog, ', '¶ 4', 'A clerk: ', '… ¶ 5'])
      expect(words.replaceAll('*', '')).toContain(kept);
  });

  test('reads a long statement on to its end, page by page, and leaves no word out', async () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => `word-${i}`).join(' ');
    const story = talkative(numbers);
    const { desk } = openDesk([story]);
    const id = story.statements[0]?.id ?? '';
    let call: Call = { command: 'who-said', options: { quote: `#${id}` } };
    const seen = new Set<string>();
    for (let page = 1; ; page += 1) {
      const { messages, faults } = show(await desk.call(call, asker()));
      expect(faults).toEqual([]);
      const read =
        messages
          .map(wordsIn)
          .join('\n')
          .replaceAll('\\', '')
          .match(/word-\d+/g) ?? [];
      expect(read.length).toBeGreaterThan(50);
      for (const word of read) seen.add(word);
      const next = buttonsIn(messages.at(-1) ?? {}).get('Read on');
      if (next === undefined) break;
      expect(isInPlace(next)).toBe(page > 1);
      call = decodeCall(next) ?? { command: 'none', options: {} };
    }
    expect(seen.size).toBe(4000);
  });

  test('offers no reading on where everything is there', () => {
    const whole = card({ rest: { label: 'Read on', call: { command: 'read-on', options: {} }, from: 0 } });
    const hidden: Card = { ...whole, body: [plain('a\u200bb')] };
    for (const one of [whole, hidden])
      expect([...buttonsIn(show(reply({ parts: [one] })).messages[0] ?? {})]).toEqual([]);
  });

  test('tells a picture in its words where files may not be sent', () => {
    const { messages, pictures } = show(reply({ parts: [card(), PICTURE] }), false);
    expect(messages.map(wordsIn).join('\n')).toContain(PICTURE.alt);
    expect(pictures).toBe(0);
    expect(show(reply({ parts: [card(), PICTURE] })).pictures).toBe(1);
  });

  test('makes no message of an empty reply', () => {
    expect(show(reply({ parts: [] })).messages).toEqual([]);
  });

  test.each([
    ['eight long cards', Array.from({ length: 8 }, () => card({ body: [plain(WORDS.repeat(100))] }))],
    ['twelve cards', Array.from({ length: 12 }, () => card())],
    [
      'a card with sixty fields',
      [
        card({
          fields: Array.from({ length: 60 }, (_, i) => ({
            label: `Field ${i}`,
            value: plain(WORDS.repeat(30)),
          })),
        }),
      ],
    ],
    [
      'empty words',
      [
        card({
          heading: plain(''),
          body: [plain('')],
          fields: [{ label: '', value: plain('') }],
          footer: '',
        }),
      ],
    ],
    [
      'words of nothing but white space',
      [
        card({
          fields: [
            { label: 'A', value: [{ text: ' ', emphasis: 'bold' }] },
            { label: ' ', value: plain('words') },
          ],
        }),
      ],
    ],
    [
      'a footer and a heading beyond all measure',
      [card({ heading: plain(WORDS.repeat(50)), footer: WORDS.repeat(80) })],
    ],
    [
      'a list of two hundred long items',
      [
        {
          type: 'list',
          numbered: true,
          items: Array.from({ length: 200 }, () => ({ text: plain(WORDS.repeat(9)) })),
        },
      ],
    ],
  ] satisfies [string, Part[]][])('breaks no limit with %s', (_, parts) => {
    expect(show(reply({ parts })).faults).toEqual([]);
  });

  test('breaks no limit and pings nobody, whatever a reply says', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.boolean(), (parts, files) => {
        expect(show(reply({ parts }), files).faults).toEqual([]);
      }),
      {
        numRuns: 100,
        examples: [[[{ type: 'text', text: [{ text: '\u0000', emphasis: 'bold' }, { text: 'x' }] }], false]],
      },
    );
  });
});
