// The quote of the row is posted at its hour, once, late rather than twice, and a channel that takes none is left alone.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compose } from '../../src/daily/compose.ts';
import type { Runner } from '../../src/daily/index.ts';
import { createLibrary } from '../../src/search/index.ts';
import { lamps, said } from '../fixtures/lamps.ts';
import { Daily, HOUR, MINUTE } from './stage.ts';

const START = Date.UTC(2026, 0, 15, 6);
const DUE = Date.UTC(2026, 0, 15, 9, 30);
const DAY = 24 * HOUR;

let daily: Daily;
let runner: Runner;
beforeEach(async () => {
  daily = await Daily.open(START);
  runner = daily.runner();
});
afterEach(async () => {
  expect(daily.discord.violations).toEqual([]);
  await daily.close();
});

const posts = (): number => daily.discord.posts.length;

test('nothing is posted before the hour, one post at it, and no second one after it', async () => {
  await daily.subscribe();
  await daily.at(DUE - 1, runner);
  expect(posts()).toBe(0);
  await daily.at(DUE, runner);
  expect(posts()).toBe(1);
  for (const later of [1, MINUTE, HOUR, 7 * HOUR]) await daily.at(DUE + later, runner);
  expect(posts()).toBe(1);
  await daily.at(DUE + DAY, runner);
  expect(posts()).toBe(2);
});

test('the post shows the statement, what it answers, and buttons to look further', async () => {
  await daily.subscribe();
  await daily.at(DUE, runner);
  const body = JSON.stringify(daily.discord.posts[0]?.body);
  expect(body).toContain('The quote of the row');
  expect(body).toContain('Lamps and trees · paragraph');
  expect(body).toContain('"custom_id":"context?statement=');
});

test('a post is late within six hours, and never later', async () => {
  await daily.subscribe();
  await daily.subscribe({ time: '03:00' }, daily.channel(1));
  await daily.at(DUE + DAY + 5 * HOUR, runner);
  expect(daily.discord.posts.map(({ channel }) => channel)).toEqual([daily.place().channel]);
  expect((await daily.service.status(daily.place()))?.nextDay).toBe('2026-01-17');
});

test('a clock that jumps an hour ahead and back posts once', async () => {
  await daily.subscribe();
  await daily.at(DUE - HOUR, runner);
  await daily.at(DUE, runner);
  await daily.at(DUE - HOUR, runner);
  await daily.at(DUE + MINUTE, runner);
  expect(posts()).toBe(1);
});

test('a clock that was years ahead for a moment costs no day', async () => {
  await daily.subscribe();
  await daily.at(DUE + 700 * DAY + 12 * HOUR, runner);
  expect(posts()).toBe(0);
  await daily.at(DUE, runner);
  await daily.at(DUE + DAY, runner);
  expect(posts()).toBe(1);
});

test('after months the ledger holds the last weeks alone, and no round repeats anything', async () => {
  await daily.subscribe();
  for (let day = 0; day < 70; day += 1) await daily.at(DUE + day * DAY, runner);
  expect(posts()).toBe(70);
  const lines: Readonly<Record<string, unknown>>[] = [];
  for await (const { table, row } of daily.store.dump()) if (table === 'posts') lines.push(row);
  expect(lines.length).toBeLessThanOrEqual(62);
  const shown = lines.map((line) => `${line['round']} ${line['statement']}`);
  expect(new Set(shown).size).toBe(shown.length);
});

test('a process that died between sending and recording leads to no second post', async () => {
  const subscription = await daily.subscribe();
  const day = '2026-01-15';
  daily.now = DUE;
  const { book } = daily.store;
  await book.plan([{ subscription: subscription.id, chat: 'discord', day, dueAt: DUE, turn: 0 }], []);
  const [task] = await book.claim({
    owner: 'dead',
    chats: ['discord'],
    now: DUE,
    until: DUE + MINUTE,
    limit: 1,
  });
  const chosen = { round: 1, statement: said.light.id, story: lamps.id, speaker: 'Olu Adeyemi' };
  await book.choose(task?.id ?? '', 'dead', chosen);
  const reply = await compose(subscription, { story: lamps, statement: said.light }, async () => null);
  const target = { workspace: null, channel: daily.place().channel, thread: false };
  await daily.chat().post(target, reply, `daily ${subscription.id} ${day}`);
  daily.discord.forgetNonces();
  await daily.at(DUE + MINUTE, runner);
  expect(posts()).toBe(1);
  expect(await book.shown(subscription.id)).toEqual([chosen]);
  await daily.at(DUE + HOUR, runner);
  expect(posts()).toBe(1);
});

test('an answer of 500 after the post was taken leads to one post', async () => {
  await daily.subscribe();
  daily.discord.faults.add(/^POST \/channels/, { kind: 'fail-after', status: 500 }, 1);
  await daily.at(DUE, runner);
  for (let later = MINUTE; later < HOUR; later += MINUTE) await daily.at(DUE + later, runner);
  expect(posts()).toBe(1);
});

test('two processes post each of fifty once', async () => {
  for (let index = 0; index < 50; index += 1) await daily.subscribe({}, daily.channel(index));
  const second = daily.runner();
  daily.now = DUE;
  await Promise.all([runner.tick(), second.tick()]);
  await Promise.all([runner.idle(), second.idle()]);
  expect(new Set(daily.discord.posts.map(({ channel }) => channel)).size).toBe(50);
  expect(posts()).toBe(50);
});

test('a workspace with many channels keeps nobody waiting', async () => {
  for (let index = 0; index < 60; index += 1) await daily.subscribe({}, daily.channel(index));
  const small = daily.channel(100);
  const place = { chat: 'discord', workspace: '4242', channel: small };
  await daily.service.subscribe(place, await daily.subscribe({}, daily.channel(60)), '77', 'en-GB');
  await daily.at(DUE, runner);
  expect(daily.discord.posts.findIndex(({ channel }) => channel === small)).toBeLessThan(20);
});

test('a quiet channel, one switched off and one without statements get nothing', async () => {
  await daily.subscribe();
  await daily.store.settings.set(daily.place(), { quiet: true });
  await daily.subscribe({ story: 'no-such-story' }, daily.channel(1));
  const off = daily.place(daily.channel(2));
  await daily.subscribe({}, off.channel);
  expect(await daily.service.unsubscribe(off)).toBe(true);
  expect(await daily.service.unsubscribe(off)).toBe(false);
  await daily.at(DUE, runner);
  expect(posts()).toBe(0);
});

test('off and on again, or another hour, posts no second time on a day that had its post', async () => {
  await daily.subscribe();
  await daily.at(DUE, runner);
  await daily.service.unsubscribe(daily.place());
  await daily.subscribe({ time: '12:00' });
  await daily.at(DUE + 3 * HOUR, runner);
  expect(posts()).toBe(1);
  await daily.at(DUE + DAY + 3 * HOUR, runner);
  expect(posts()).toBe(2);
});

test('a channel that may be written again before that is posted to, once', async () => {
  await daily.subscribe();
  daily.discord.close(daily.place().channel, 50001);
  await daily.at(DUE, runner);
  await daily.at(DUE + MINUTE, runner);
  daily.discord.close(daily.place().channel, null);
  for (let later = 2 * MINUTE; later < 2 * HOUR; later += MINUTE) await daily.at(DUE + later, runner);
  expect(posts()).toBe(1);
  expect(await daily.service.status(daily.place())).toMatchObject({ state: 'on' });
});

test('Discord away at the hour and back an hour later means a late post, once', async () => {
  await daily.subscribe();
  daily.discord.faults.add(/^POST \/channels/, { kind: 'refuse', status: 503 }, 12);
  for (let later = 0; later < 2 * HOUR; later += 5 * MINUTE) await daily.at(DUE + later, runner);
  expect(posts()).toBe(1);
});

test('a statement that was taken out of the corpus is replaced before it is posted', async () => {
  const subscription = await daily.subscribe();
  const [next] = await daily.service.preview(subscription, 1);
  daily.library = createLibrary([
    { ...lamps, statements: lamps.statements.filter(({ id }) => id !== next?.statement.id) },
  ]);
  await daily.at(DUE, runner);
  const [shown] = await daily.store.book.shown(subscription.id);
  expect(shown?.statement).not.toBe(next?.statement.id);
  expect(posts()).toBe(1);
});

test('what is previewed is what is posted, what is skipped is not, and what is taken at once counts', async () => {
  const subscription = await daily.subscribe();
  const preview = await daily.service.preview(subscription, 3);
  expect(preview.map(({ day }) => day)).toEqual(['2026-01-15', '2026-01-16', '2026-01-17']);
  expect(await daily.service.preview(subscription, 3)).toEqual(preview);
  const skipped = await daily.service.skip(subscription);
  expect(skipped?.statement.id).toBe(preview[0]?.statement.id);
  const now = await daily.service.now(subscription);
  await daily.at(daily.now + MINUTE, runner);
  expect(posts()).toBe(1);
  const [next] = await daily.service.preview(subscription, 1);
  await daily.at(DUE, runner);
  const shown = (await daily.store.book.shown(subscription.id)).map(({ statement }) => statement);
  expect(shown).toEqual([skipped, now, next].map((one) => one?.statement.id));
  expect(new Set(shown).size).toBe(3);
});

test('one asked for at once is posted once, though Discord is away and its answer is lost', async () => {
  const subscription = await daily.subscribe();
  const taken = await daily.service.now(subscription);
  daily.discord.faults.add(/^POST \/channels/, { kind: 'refuse', status: 503 }, 4);
  daily.discord.faults.add(/^POST \/channels/, { kind: 'cut', when: 'after' }, 1);
  for (let later = 0; later < HOUR; later += MINUTE) await daily.at(START + later, runner);
  expect(posts()).toBe(1);
  expect(await daily.store.book.shown(subscription.id)).toMatchObject([{ statement: taken?.statement.id }]);
  await daily.at(DUE, runner);
  expect(posts()).toBe(2);
});
