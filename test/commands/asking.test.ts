// The commands beside /who-said, as the terminal shows their replies.
import { describe, expect, test } from 'vitest';
import { decodeCall, encodeCall } from '../../src/command/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';
import { shown } from '../fixtures/shown.ts';

const { desk } = openDesk([lamps]);
const line = (typed: string, as = asker()) => desk.line(typed, as);
const show = async (typed: string, as = asker()) => shown(await line(typed, as));

describe('/what-did', () => {
  test('lists what somebody says, by name or by role, with or without quotation marks', async () => {
    const byName = await show('what-did Adeyemi');
    expect(byName).toMatchInlineSnapshot(`
      "
      Olu Adeyemi says 2 things in the story.

      1. Olu Adeyemi: “Nobody asked the harbour what it wanted,” ¶ 3
      2. Olu Adeyemi: “A tree gives no light to a ship,” ¶ 4
      "
    `);
    expect(await show('what-did "the harbour master"')).toBe(byName);
    expect(await show('what-did the harbour master')).toBe(byName);
  });

  test('finds what somebody says about something', async () => {
    const reply = await line('what-did Mara Voss tree for every lamp');
    expect(reply.results[0]?.id).toBe(said.trees.id);
    expect((await line('what-did the mayor tree for every lamp')).results[0]?.id).toBe(said.trees.id);
  });

  test('says that somebody isn’t in the story', async () => {
    const reply = await line('what-did Robin Hood');
    expect([reply.verdict, reply.reason]).toEqual(['unknown', 'Robin Hood isn’t in the story.']);
  });

  test('turns its pages by buttons that hold everything they need', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...said.trees,
      id: `00000000${String(index).padStart(2, '0')}`,
    }));
    const { desk: long } = openDesk([{ ...lamps, statements: many }]);
    const first = await long.line('what-did Voss', asker());
    expect([first.results.length, first.actions.map(({ label }) => label)]).toEqual([5, ['More']]);
    const press = decodeCall(encodeCall(first.actions[0]?.call ?? { command: '', options: {} }));
    const second = await long.call(press ?? { command: '', options: {} }, asker());
    expect([second.results.length, second.actions.map(({ label }) => label)]).toEqual([5, ['Back', 'More']]);
    const last = await long.line('what-did Voss page:3', asker());
    expect([last.results.length, last.actions.map(({ label }) => label)]).toEqual([2, ['Back']]);
    expect((await long.line('what-did Voss page:99', asker())).results.length).toBe(2);
  });

  test('offers the people while somebody types', async () => {
    const offered = (typed: string) => desk.suggest('what-did', 'person', typed, asker());
    expect(await offered('')).toEqual([
      { name: 'Mara Voss, mayor of Harrow Bay', value: 'Mara Voss' },
      { name: 'Olu Adeyemi, harbour master', value: 'Olu Adeyemi' },
    ]);
    expect((await offered('mast')).map(({ value }) => value)).toEqual(['Olu Adeyemi']);
    expect(await offered('zz')).toEqual([]);
  });
});

describe('/who-answered', () => {
  test('shows the answer to a statement', async () => {
    expect(await show('who-answered plant a tree for every lamp')).toMatchInlineSnapshot(`
      "
      One answer to Mara Voss is reported.

      Olu Adeyemi, harbour master
      (the story: “he”)

        │ “Nobody asked the harbour what it wanted,”

      In answer to  Mara Voss: “We shall plant a tree for every lamp that goes out in
                    this town.” ¶ 2
      Answered by   The story reports no answer
      Lamps and trees · paragraph 3

      [1] Context  [2] More by Olu Adeyemi  [3] Wrong?
      "
    `);
  });

  test('says that no answer is reported, and shows what the statement answers itself', async () => {
    expect(await show('who-answered "asked the harbour what it wanted"')).toMatchInlineSnapshot(`
      "
      The story reports no answer to this statement of Olu Adeyemi.

      Olu Adeyemi, harbour master
      (the story: “he”)

        │ “Nobody asked the harbour what it wanted,”

      In answer to  Mara Voss: “We shall plant a tree for every lamp that goes out in
                    this town.” ¶ 2
      Answered by   The story reports no answer
      Lamps and trees · paragraph 3

      [1] Context  [2] More by Olu Adeyemi  [3] Wrong?
      "
    `);
  });

  test('finds who answered somebody', async () => {
    expect((await line('who-answered Mara Voss')).results.map(({ id }) => id)).toEqual([said.harbour.id]);
    expect((await line('who-answered "the mayor" by:Adeyemi')).results[0]?.id).toBe(said.harbour.id);
  });
});

describe('/quote, /people, /story and /ask', () => {
  test('/quote picks by chance, the same for the same seed, and by a person', async () => {
    const one = await line('quote');
    expect(one.results).toEqual((await line('quote')).results);
    expect(one.results[0]?.speaker).not.toBeNull();
    expect((await line('quote Adeyemi')).results[0]?.speaker).toBe('Olu Adeyemi');
    expect((await line('quote Robin Hood')).verdict).toBe('unknown');
  });

  test('/people lists who says how much', async () => {
    expect(await show('people')).toMatchInlineSnapshot(`
      "
      2 people speak.

      1. Mara Voss, mayor of Harrow Bay: 2 statements
      2. Olu Adeyemi, harbour master: 2 statements
      "
    `);
    expect(await show('people mayor')).toMatchInlineSnapshot(`
      "
      This is in the story:

      1. Mara Voss, mayor of Harrow Bay: 2 statements (also: Ms Voss)
      "
    `);
  });

  test('/story lists the stories; administrators choose this channel’s', async () => {
    const other = { ...lamps, id: 'second', title: 'A second story', statements: [], cast: [] };
    const { desk: two, services } = openDesk([lamps, other]);
    const admin = asker({ administrator: true });
    expect(shown(await two.line('story', asker()))).toMatchInlineSnapshot(`
      "
      There are 2 stories, and this channel talks about all of them.

      1. Lamps and trees: 5 statements, 6 paragraphs
      2. A second story: 0 statements, 6 paragraphs
      "
    `);
    expect((await two.line('story second', asker())).reason).toBe(
      'Only administrators of this place choose its story.',
    );
    expect((await two.line('story second', admin)).reason).toBe(
      'This channel talks about “A second story” from now on.',
    );
    expect((await services.settings.get(admin)).story).toBe('second');
    const elsewhere = await two.line('who-said "nobody asked the harbour what it wanted"', asker());
    expect([elsewhere.verdict, elsewhere.reason]).toEqual([
      'close',
      'Not in this channel’s story, but in another one, “Lamps and trees”:',
    ]);
    expect((await two.line('story all', admin)).reason).toBe(
      'This channel talks about all stories from now on.',
    );
    expect((await two.line('story nonsense', admin)).reason).toBe(
      'There is no story “nonsense”. /story lists them.',
    );
  });

  test('/ask answers as a mention does', async () => {
    const asked = await line('ask who said nobody asked the harbour what it wanted?');
    const mentioned = await desk.ask('who said nobody asked the harbour what it wanted?', asker());
    expect(asked.results).toEqual(mentioned.results);
    expect(asked.parts).toEqual(mentioned.parts);
  });
});
