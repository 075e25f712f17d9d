// A channel that takes no post is tried again, then paused, and somebody is told: for certain, and once.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Runner } from '../../src/daily/index.ts';
import { Daily, HOUR, MINUTE } from './stage.ts';

const START = Date.UTC(2026, 0, 15, 6);
const DUE = Date.UTC(2026, 0, 15, 9, 30);
const GONE = '404';
/** The direct messages of the one who switches it on, and of the owner of the server. */
const ADMINISTRATOR = '977';
const OWNER = '91';

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

const told = (channel = ADMINISTRATOR) => daily.discord.posts.filter((post) => post.channel === channel);
/** Each try asks the channel once: whether the post is there already, or to take it. */
const tries = (): number =>
  daily.discord.requests.filter((request) => request.endsWith(`/channels/${GONE}/messages`)).length;

/** Direct messages can't be opened from now on. */
const shutDirect = () => daily.discord.faults.add(/^POST \/users/, { kind: 'refuse', status: 503 }, 1000);

/** Lives from one minute after the hour of the post to another, in steps. */
async function live(from: number, to: number, step = 10): Promise<void> {
  for (let later = from; later <= to; later += step) await daily.at(DUE + later * MINUTE, runner);
}

test('a channel that is gone is tried again with longer waits, then paused, and its administrator told once', async () => {
  const { place } = await daily.subscribe({}, GONE);
  await live(0, 4, 1);
  expect(tries()).toBe(2);
  expect(await daily.service.status(place)).toMatchObject({ state: 'on' });
  await live(10, 240);
  expect(tries()).toBe(4);
  expect(await daily.service.status(place)).toMatchObject({ state: 'paused' });
  expect(told()).toHaveLength(1);
  expect(JSON.stringify(told()[0]?.body)).toContain(
    'I have paused the quote of the row in the channel <#404>,',
  );
  expect(daily.discord.posts).toHaveLength(1);
});

test('until then its administrator can see what is wrong', async () => {
  const subscription = await daily.subscribe({}, GONE);
  expect(await daily.service.waiting(subscription)).toBeNull();
  await daily.at(DUE, runner);
  expect(await daily.service.waiting(subscription)).toEqual({
    why: 'Discord didn’t take the post: Unknown Channel',
    again: DUE + MINUTE,
  });
});

test('a notice that doesn’t get through is kept and told later, once', async () => {
  await daily.subscribe({}, GONE);
  shutDirect();
  await live(0, 120, 30);
  expect(told()).toHaveLength(0);
  daily.discord.faults.clear();
  await daily.at(DUE + 3 * HOUR, daily.runner());
  expect(told()).toHaveLength(1);
  await live(240, 600, 60);
  expect(told()).toHaveLength(1);
});

test('a notice that was told by a process that died before it could record that is not told again', async () => {
  const { book } = daily.store;
  const { id } = await daily.subscribe({}, GONE);
  await book.pause(id, 'The channel is gone.', START);
  const recorded = new Promise<void>((resolve) => {
    const dying = daily.runner({
      ...book,
      finish: () => {
        resolve();
        return new Promise(() => undefined);
      },
    });
    void dying.tick();
  });
  await recorded;
  expect(told()).toHaveLength(1);
  daily.discord.forgetNonces();
  await live(0, 120);
  expect(told()).toHaveLength(1);
});

test('where the administrator takes no messages, the owner of the server is told', async () => {
  await daily.subscribe({}, GONE);
  daily.discord.direct({ ...daily.discord.ann, id: '77' });
  daily.discord.close(ADMINISTRATOR, 50007);
  await live(0, 240);
  expect(told()).toHaveLength(0);
  expect(told(OWNER)).toHaveLength(1);
});

test('nobody is told of a pause that was ended before', async () => {
  const { place } = await daily.subscribe({}, GONE);
  shutDirect();
  await live(0, 120, 30);
  expect(await daily.service.status(place)).toMatchObject({ state: 'paused' });
  await daily.subscribe({ time: '23:59' }, GONE);
  daily.discord.faults.clear();
  await live(150, 240, 30);
  expect(told()).toHaveLength(0);
});

test('a zone that this machine no longer knows pauses its channel, tells somebody, and keeps nobody else waiting', async () => {
  await daily.subscribe();
  const other = await daily.subscribe({}, daily.channel(1));
  await daily.store.book.save({ ...other, zone: 'Mars/Base' });
  await live(0, 20);
  expect(await daily.service.status(other.place)).toMatchObject({ state: 'paused' });
  expect(told()).toHaveLength(1);
  expect(daily.discord.posts.filter(({ channel }) => channel === daily.place().channel)).toHaveLength(1);
});
