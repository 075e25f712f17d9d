// /did-say and “Check this quote”: a quotation laid beside the story’s words.
import { describe, expect, test } from 'vitest';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps } from '../fixtures/lamps.ts';
import { shown } from '../fixtures/shown.ts';

const { desk } = openDesk([lamps]);
const line = (typed: string, as = asker()) => desk.line(typed, as);
const show = async (typed: string, as = asker()) => shown(await line(typed, as));

describe('/did-say', () => {
  test('word for word', async () => {
    expect(await show('did-say Adeyemi “nobody asked the harbour”')).toMatchInlineSnapshot(`
      "
      Yes: Olu Adeyemi said it, word for word.

      Olu Adeyemi, harbour master
      (the story: “he”)

        │ “*Nobody asked the harbour* what it wanted,”

      In answer to  Mara Voss: “We shall plant a tree for every lamp that goes out in
                    this town.” ¶ 2
      Answered by   The story reports no answer
      Lamps and trees · paragraph 3

      [1] Context  [2] More by Olu Adeyemi  [3] Wrong?
      "
    `);
  });

  test('nearly, with the differences marked', async () => {
    expect(
      await show('did-say Voss "we will plant a palm tree for every lamp that goes out"'),
    ).toMatchInlineSnapshot(`
      "
      Nearly: Mara Voss said it in other words.

      We ~will~ [shall] plant a ~palm~ tree for every lamp that goes out

      Struck out: not in the story. In brackets: left out.

      Mara Voss, mayor of Harrow Bay

        │ “*We shall plant a tree for every lamp that goes out* in this town.”

      Answered by  Olu Adeyemi: “Nobody asked the harbour what it wanted,” ¶ 3
      Lamps and trees · paragraph 2

      [1] Context  [2] Who answered  [3] More by Mara Voss  [4] Wrong?
      "
    `);
  });

  test('somebody else said it', async () => {
    const reply = await line('did-say Voss "Nobody asked the harbour what it wanted"');
    expect([reply.verdict, reply.reason]).toEqual([
      'close',
      'Somebody else said it: not Mara Voss, but Olu Adeyemi.',
    ]);
  });

  test('the reporter’s own words are nobody’s quotation', async () => {
    const reply = await line('did-say Voss "the street lamps of Harrow Bay went dark"');
    expect([reply.verdict, reply.results[0]?.type]).toEqual(['close', 'passage']);
    expect(reply.reason).toBe('These words are the reporter’s own: nobody in the story is quoted with them.');
  });

  test('not in the story, said by a stranger, and by nobody with a name', async () => {
    const reason = async (typed: string) => (await line(typed)).reason;
    expect(await reason('did-say Voss "let them eat cake"')).toBe(
      'It isn’t in the story: nobody is reported to have said that.',
    );
    expect(await reason('did-say "Robin Hood" "Nobody asked the harbour what it wanted"')).toBe(
      'Robin Hood isn’t in the story. Somebody else said it: not Robin Hood, but Olu Adeyemi.',
    );
    expect(await reason('did-say "robin hood" "let them eat cake"')).toMatch(
      /^Robin hood isn’t in the story\. /u,
    );
    expect(await reason('did-say Voss "a long night for everybody"')).toContain('doesn’t say whose they are');
  });

  test.each([
    ['slips and inflections are the same words', 'nobdy askd the harbour what it wants', 'close'],
    ['half of the words that carry meaning', 'a tree gives no shade to a horse', 'close'],
    ['one of three, in the same build', 'a lamp gives no shade to a horse', 'unknown'],
    ['the build of a sentence alone', 'a stone makes no bread for a man', 'unknown'],
    ['small words alone, not word for word', 'what is it to', 'unknown'],
    ['one word of two', 'the harbour thanked', 'unknown'],
    [
      'two of five, though most of the small ones stand there',
      'we shall plant a bush for every lamp that burns out in this street',
      'unknown',
    ],
  ])('nearly or not: %s', async (_why, quote, verdict) => {
    expect((await line(`did-say Nobody "${quote}"`)).verdict).toBe(verdict);
  });

  test.each([
    ['a negation left out', 'a tree gives light to a ship', true],
    ['a negation put in', 'we shall not plant a tree for every lamp', true],
    ['another word', 'we shall plant a palm for every lamp', false],
  ])('nearly, with %s', async (_what, quote, turned) => {
    const { verdict, reason } = await line(`did-say Nobody "${quote}"`);
    expect([verdict, reason.endsWith('Mind the difference: it turns the sense round.')]).toEqual([
      'close',
      turned,
    ]);
  });

  test('an indirect statement is told to be one', async () => {
    expect(await show('did-say Voss "the lamps would be back by spring"')).toContain(
      'in the reporter’s words, not between quotation marks',
    );
  });
});

describe('/check-quote', () => {
  const message =
    'Voss wrote “we shall plant a tree for every lamp”, then "let them eat cake" and \'A tree gives no light to a ship\'.';

  test('checks every quotation in a message, in one reply', async () => {
    expect(await show(`check-quote ${message}`)).toMatchInlineSnapshot(`
      "
      3 quotations: 1 word for word.

      1. “we shall plant a tree for every lamp”

      Yes: Mara Voss said it, word for word.

      Mara Voss, mayor of Harrow Bay

        │ “*We shall plant a tree for every lamp* that goes out in this town.”

      Answered by  Olu Adeyemi: “Nobody asked the harbour what it wanted,” ¶ 3
      Lamps and trees · paragraph 2

      2. “let them eat cake”

      It isn’t in the story: nobody is reported to have said that.

      3. “A tree gives no light to a ship”

      Somebody else said it: not Mara Voss, but Olu Adeyemi.

      Olu Adeyemi, harbour master
      (the story: “he”)

        │ “*A tree gives no light to a ship*,”

      Answered by  The story reports no answer
      Lamps and trees · paragraph 4
      "
    `);
  });

  test('takes the whole message where nothing is quoted, and quoted lines', async () => {
    expect((await line('check-quote nobody asked the harbour what it wanted')).verdict).toBe('found');
    expect((await line('check-quote > nobody asked the harbour what it wanted')).verdict).toBe('found');
  });

  test('checks no more than five', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `"words number ${index}"`).join(' ');
    expect(await show(`check-quote ${many}`)).toContain('3 more quotations are left unchecked.');
  });

  test('is offered on messages', () => {
    const command = desk.commands.find(({ name }) => name === 'check-quote');
    expect(command?.shortcut).toEqual({ label: 'check-quote.label', option: 'message' });
  });
});
