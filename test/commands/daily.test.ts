// /daily, as an administrator types it: on, off, how it stands, what comes, what is passed over, and one at once.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Asker, type Desk, encodeCall } from '../../src/command/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps } from '../fixtures/lamps.ts';
import { labelsOf, wordsOf } from '../fixtures/words.ts';

const boss = (more: Partial<Asker> = {}): Asker => asker({ administrator: true, ...more });

let desk: Desk;
beforeEach(() => {
  ({ desk } = openDesk([lamps]));
});

const say = async (line: string, as = boss()): Promise<string> => wordsOf(await desk.line(line, as));

/** The words without the instant, which depends on today. */
const timeless = (words: string): string => words.replace(/(The next one comes on ).*/, '$1…');

describe('/daily on', () => {
  test('takes a time and a zone in plain words, and says what comes', async () => {
    const reply = await desk.line('daily on 9:30 Europe/London', boss());
    expect(timeless(wordsOf(reply))).toMatchInlineSnapshot(`
      "This channel gets the quote of the row.

      At 09:30 (Europe/London), every day, from all stories.

      The next one comes on …"
    `);
    expect(labelsOf(reply)).toEqual(['Show the next three', 'Post one now', 'Switch off']);
    // A second press on what posts or switches finds no button any more.
    expect(reply.actions.map(({ inPlace }) => inPlace)).toEqual([false, true, true]);
    expect(reply.actions.map(({ call }) => encodeCall(call))).toContain('daily?do=preview');
  });

  test('changes what is named and keeps the rest', async () => {
    await desk.line('daily on 21:15 tokyo weekdays:Mon-Wed,Fri where:thread picture:yes', boss());
    expect(timeless(await say('daily on story:lamps'))).toMatchInlineSnapshot(`
      "This channel gets the quote of the row.

      At 21:15 (Asia/Tokyo), Mon, Tue, Wed and Fri, from Lamps and trees.

      Each with a thread of its own.

      With a picture of the row.

      The next one comes on …"
    `);
    expect(await say('daily on story:all')).toContain('from all stories');
  });

  test('is meant where somebody says when, and not what to do', async () => {
    expect(await say('daily zone:Kyiv')).toContain('At 09:00 (Europe/Kyiv)');
    expect(await say('daily time:21:30')).toContain('At 21:30 (Europe/Kyiv)');
    expect(await say('daily zone:Mars')).toContain('There is no time zone “Mars”.');
    expect(await say('daily')).toContain('At 21:30 (Europe/Kyiv)');
  });

  test('calls a zone by its name of today, and shows one clock to whoever lives in it', async () => {
    expect(await say('daily on', boss({ zone: 'Asia/Calcutta' }))).toContain('(Asia/Kolkata)');
    expect(await say('daily', boss({ zone: 'Asia/Calcutta' }))).not.toMatch(/Calcutta|Asia\/Kolkata: /);
  });

  test('is refused where the bot is no member, and could post nothing', async () => {
    const guest = boss({ barred: 'guest' });
    expect(await say('daily on 9:30 Europe/London', guest)).toContain('I am no member of this place');
    expect(await say('daily', guest)).toContain('gets no quote of the row');
    const forum = boss({ barred: 'forum' });
    expect(await say('daily on 9:30 Europe/London', forum)).toContain('Switch it on in a text channel');
  });

  test('takes the zone from the person, else from the language, else asks', async () => {
    expect(await say('daily on', boss({ zone: 'America/Denver' }))).toContain('(America/Denver)');
    expect(await say('daily on', boss({ channel: '3', locale: 'de' }))).toContain('(Europe/Berlin)');
    expect(await say('daily on', boss({ channel: '4', locale: 'en-US' }))).toBe(
      'In which time zone? Say it once, such as: /daily on 9:00 America/New_York',
    );
  });

  test.each([
    ['daily on 25:00 UTC', '“25:00” is no time of day. Write it like 9:30 or 21:00.'],
    ['daily on 9:00 Mars/Base', 'There is no time zone “Mars/Base”. Write it like Europe/London.'],
    ['daily on 9:00 Argentina', 'Do you mean one of these? America/Argentina/'],
    ['daily on 9:00 UTC weekdays:Blursday', 'I can’t read the days “Blursday”.'],
    ['daily on 9:00 UTC story:nothing', 'nothing'],
  ])('%s is refused in words that help', async (line, words) => {
    expect(await say(line)).toContain(words);
    expect(await say('daily')).toBe('This channel gets no quote of the row. /daily on switches it on.');
  });
});

test('is for administrators alone', async () => {
  for (const line of ['daily on', 'daily off', 'daily', 'daily now'])
    expect(await say(line, asker())).toBe('/daily is for administrators of this place.');
});

test('the reader’s own clock stands beside that of the channel', async () => {
  await say('daily on 23:30 Asia/Tokyo');
  const words = await say('daily', boss({ zone: 'UTC' }));
  expect(words).toMatch(/The next one comes on \w+,? \d+ \w+ at 14:30 UTC \(Asia\/Tokyo: 23:30 .+\)\./);
});

test('a preview uses nothing up, a skip passes over the first, and one taken now counts', async () => {
  await say('daily on 9:30 UTC');
  const items = async () => (await say('daily preview')).split('\n').filter((line) => /^\d\./.test(line));
  const words = (line = '') => line.replace(/^.*?\): /, '');
  const [first, second, third] = await items();
  expect([first, second, third].map((line) => line !== undefined)).toEqual([true, true, true]);
  expect(await items()).toEqual([first, second, third]);
  expect(await say('daily skip')).toContain(`Passed over: ${words(first)}`);
  const [instead] = await items();
  expect(words(instead)).not.toBe(words(first));
  expect(await say('daily now')).toBe(`It is being posted: ${words(instead)}`);
  const [next] = await items();
  expect([words(first), words(instead)]).not.toContain(words(next));
});

test('off remembers, and only where it was on', async () => {
  expect(await say('daily off')).toBe('It wasn’t switched on.');
  expect(await say('daily skip')).toBe('This channel gets no quote of the row. /daily on switches it on.');
  await say('daily on 9:30 UTC');
  expect(await say('daily off')).toContain('Switched off.');
  expect(await say('daily off')).toBe('It wasn’t switched on.');
  expect(await say('daily')).toContain('It is switched off.');
});

test('a quiet channel is told that nothing will come', async () => {
  const { desk: quiet, services } = openDesk([lamps]);
  await services.settings.set({ chat: 'discord', workspace: '1', channel: '2' }, { quiet: true });
  for (const line of ['daily on 9:30 UTC', 'daily now'])
    expect(wordsOf(await quiet.line(line, boss()))).toContain('This channel is quiet');
});

test('zones are offered while somebody types', async () => {
  const names = async (typed: string, as = boss()) =>
    (await desk.suggest('daily', 'zone', typed, as)).map(({ value }) => value);
  expect((await names('london'))[0]).toBe('Europe/London');
  expect((await names('', boss({ zone: 'Asia/Tokyo' })))[0]).toBe('Asia/Tokyo');
  expect(await names('new y')).toEqual(['America/New_York']);
  expect(await names('a')).toHaveLength(25);
});
