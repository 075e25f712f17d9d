// One contract, held by libsql and PostgreSQL alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, UserError } from '../../src/command/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { hasPostgres, type Postgres, startPostgres } from '../fakes/postgres/index.ts';
import { asking, chosen, NOON, place, planned, subscription } from './samples.ts';

const KEY = '0123456789abcdef'.repeat(4);
const OTHER_KEY = 'fedcba9876543210'.repeat(4);
const folder = mkdtempSync(join(tmpdir(), 'rowbot-store-'));
const person = { chat: 'slack', workspace: 'T1', person: 'U1' };

let postgres: Postgres | undefined;
let made = 0;

beforeAll(async () => {
  if (hasPostgres()) postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

const ENGINES: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ['libsql', async () => join(folder, `${++made}.db`)],
  ['PostgreSQL', async () => (await postgres?.database(`test${++made}`)) ?? ''],
];

describe.each(ENGINES)('a store on %s', (name, make) => {
  const skip = name === 'PostgreSQL' && !hasPostgres();
  let at: string;
  let store: Store;
  let now = NOON;
  const open = () => openStore({ at, secret: KEY, clock: () => now });
  beforeEach(async (context) => {
    if (skip) context.skip();
    now = NOON;
    at = await make();
    store = await open();
  });
  afterEach(() => store?.close());

  test('has the usual settings for a channel that set nothing, and each change at once', async () => {
    expect(await store.settings.get(place)).toEqual(DEFAULT_SETTINGS);
    await store.settings.set(place, { story: 'lamps', quiet: true });
    await store.settings.set(place, { mentions: false });
    await store.settings.set(place, {});
    expect(await store.settings.get(place)).toEqual({
      story: 'lamps',
      visibility: null,
      mentions: false,
      quiet: true,
    });
    expect(await store.settings.get({ ...place, workspace: null })).toEqual(DEFAULT_SETTINGS);
  });

  test('keeps opt-outs by person and workspace', async () => {
    await store.optOuts.set(person, true);
    await store.optOuts.set(person, true);
    expect(await store.optOuts.has(person)).toBe(true);
    expect(await store.optOuts.has({ ...person, workspace: null })).toBe(false);
    await store.optOuts.set(person, false);
    expect(await store.optOuts.has(person)).toBe(false);
  });

  test('files one report of a statement for each person, under a reference of its own', async () => {
    const report = { asker: { ...place, person: '3' }, statement: 'a1', story: 'lamps', note: '' };
    const [first, ...again] = await Promise.all([1, 2, 3].map(() => store.reports.file(report)));
    expect(first?.reference).toMatch(/^[0-9a-f]{8}$/);
    for (const { reference } of again) expect(reference).toBe(first?.reference);
    expect([first, ...again].filter((filed) => filed?.known === false)).toHaveLength(1);
    const noted = await store.reports.file({ ...report, note: 'no\u0000t his' });
    expect(noted).toEqual({ reference: first?.reference, known: true });
    await store.reports.file(report);
    const others = [
      await store.reports.file({ ...report, statement: 'a2' }),
      await store.reports.file({ ...report, asker: { ...place, person: '4' } }),
    ];
    for (const { known } of others) expect(known).toBe(false);
    const kept = [];
    for await (const { table, row } of store.dump()) if (table === 'reports') kept.push(row);
    expect(kept).toHaveLength(3);
    expect(kept.find((row) => row['reference'] === first?.reference)?.['note']).toBe('not his');
  });

  test('encrypts installations, and says so where the key is another one', async () => {
    await store.installations.save('T1', { token: 'xoxb-secret' });
    await store.installations.save('T1', { token: 'xoxb-newer' });
    expect(await store.installations.find('T1')).toEqual({ token: 'xoxb-newer' });
    expect(await store.installations.find('T2')).toBeNull();
    const lines = [];
    for await (const line of store.dump()) lines.push(JSON.stringify(line));
    expect(lines.join()).not.toContain('xoxb');
    await expect(openStore({ at, secret: OTHER_KEY })).rejects.toThrow('ROWBOT_SECRET is not the key');
    const keyless = await openStore({ at });
    await expect(keyless.installations.find('T1')).rejects.toThrow('ROWBOT_SECRET is missing');
    await expect(keyless.installations.save('T2', {})).rejects.toThrow(UserError);
    await keyless.close();
    await store.installations.delete('T1');
    expect(await store.installations.find('T1')).toBeNull();
  });

  test('gives a delivery to the first who claims it, until its time is over', async () => {
    const other = await open();
    const claims = await Promise.all(
      [store, other, store, other].map(({ deliveries }) => deliveries.claim('Ev1', 60_000)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    now += 60_000;
    expect(await other.deliveries.claim('Ev1', 60_000)).toBe(true);
    now += 700_000;
    expect(await store.deliveries.claim('Ev2', 60_000)).toBe(true);
    await other.close();
  });

  test('remembers after it was closed, and is opened by several at once', async () => {
    await store.settings.set(place, { story: 'lamps' });
    await store.close();
    const stores = await Promise.all([open(), open(), open()]);
    for (const one of stores) expect((await one.settings.get(place)).story).toBe('lamps');
    await Promise.all(stores.slice(1).map((one) => one.close()));
    [store = stores[0]!] = stores;
  });

  test('makes its tables once when several open it empty at the same time', async () => {
    const fresh = await make();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ at: fresh })));
    await Promise.all(stores.map((one) => one.ping()));
    await Promise.all(stores.map((one) => one.close()));
  });

  test('keeps one subscription a place, and finds those that are due', async () => {
    await store.book.save(subscription());
    await store.book.save(subscription({ time: '10:00' }));
    expect(await store.book.find(place)).toEqual(subscription({ time: '10:00' }));
    expect(await store.book.find({ ...place, channel: '9' })).toBeNull();
    const far = NOON + 8 * 86_400_000;
    expect(await store.book.ready(['discord'], NOON - 1, far, 10)).toEqual([]);
    expect(await store.book.ready(['slack'], NOON, far, 10)).toEqual([]);
    expect(await store.book.ready([], NOON, far, 10)).toEqual([]);
    expect(await store.book.ready(['discord'], NOON, far, 10)).toHaveLength(1);
    expect(await store.book.ready(['discord'], NOON - far, NOON - 1, 10)).toHaveLength(1);
    expect(await store.book.pause('s1', 'The channel is gone.', NOON)).toBe(true);
    expect(await store.book.pause('s1', 'The channel is gone.', NOON)).toBe(false);
    expect(await store.book.ready(['discord'], NOON, far, 10)).toEqual([]);
  });

  test('plans a day once, whoever plans it, and moves the subscription on once', async () => {
    const other = await open();
    await store.book.save(subscription());
    const advance = { id: 's1', from: NOON, nextDay: '2026-01-16', nextAt: NOON + 86_400_000 };
    for (const { book } of [store, other]) await book.plan([planned('2026-01-15')], [advance]);
    expect(await store.book.find(place)).toMatchObject({ nextDay: '2026-01-16', nextAt: NOON + 86_400_000 });
    await other.book.plan([], [{ ...advance, nextDay: '2026-01-20', nextAt: 0 }]);
    expect(await store.book.find(place)).toMatchObject({ nextDay: '2026-01-16' });
    expect(await store.book.claim(asking('a'))).toHaveLength(1);
    await other.close();
  });

  test('leases each post to one claimer, first due and fair turns first', async () => {
    const other = await open();
    await store.book.save(subscription());
    await store.book.plan(
      [
        planned('d', { turn: 1 }),
        planned('c'),
        planned('b', { dueAt: NOON - 2, turn: 1 }),
        planned('a', { dueAt: NOON - 2 }),
      ],
      [],
    );
    expect((await store.book.claim(asking('x', { limit: 3 }))).map(({ day }) => day)).toEqual([
      'a',
      'b',
      'c',
    ]);
    const many = await Promise.all(
      [store, other, store, other].map(({ book }, index) => book.claim(asking(`y${index}`))),
    );
    expect(many.flat().map(({ day }) => day)).toEqual(['d']);
    expect(await store.book.claim(asking('z', { chats: ['slack'] }))).toEqual([]);
    expect(await store.book.claim(asking('z', { chats: [] }))).toEqual([]);
    await other.close();
  });

  test('gives a lost lease to another, who sees what was chosen; the first can do nothing any more', async () => {
    await store.book.save(subscription());
    await store.book.plan([planned('2026-01-15')], []);
    const [task] = await store.book.claim(asking('first'));
    expect(task).toMatchObject({ attempts: 1, refusals: 0, chosen: null, subscription: subscription() });
    const id = task?.id ?? '';
    expect(await store.book.choose(id, 'first', chosen('st1'))).toBe(true);
    await store.book.renew('first', [id], NOON + 120_000);
    await store.book.renew('first', [], NOON);
    expect(await store.book.claim(asking('second', { now: NOON + 60_000 }))).toEqual([]);
    const [taken] = await store.book.claim(asking('second', { now: NOON + 120_000, until: NOON + 180_000 }));
    expect(taken).toMatchObject({ id, attempts: 2, chosen: chosen('st1') });
    expect(await store.book.choose(id, 'first', chosen('st2'))).toBe(false);
    await store.book.postpone(id, 'first', { notBefore: NOON, refusals: 9, error: 'late' });
    await store.book.postpone(id, 'second', { notBefore: NOON + 300_000, refusals: 1, error: 'no' });
    expect(await store.book.claim(asking('third', { now: NOON + 299_999 }))).toEqual([]);
    const [again] = await store.book.claim(asking('third', { now: NOON + 300_000 }));
    expect(again).toMatchObject({ attempts: 3, refusals: 1 });
    await store.book.finish(id, { state: 'posted', message: 'm1', error: null, at: NOON });
    await store.book.finish(id, { state: 'missed', message: null, error: 'late', at: NOON });
    expect(await store.book.claim(asking('fourth', { now: NOON + 9_000_000 }))).toEqual([]);
    expect(await store.book.shown('s1')).toEqual([chosen('st1')]);
  });

  test('knows what the current round has shown, and takes back what was never posted', async () => {
    await store.book.save(subscription());
    const note = (statement: string, round: number, day: string) =>
      store.book.note({
        ...chosen(statement, round),
        subscription: 's1',
        chat: 'discord',
        day,
        state: 'skipped',
        at: NOON,
      });
    expect(await store.book.shown('s1')).toEqual([]);
    expect(await note('st1', 1, 'skip 1')).toBe(true);
    expect(await note('st1', 1, 'skip 2')).toBe(false);
    expect(await note('st1', 2, 'skip 3')).toBe(true);
    await store.book.plan([planned('2026-01-15')], []);
    const [task] = await store.book.claim(asking('first'));
    await store.book.choose(task?.id ?? '', 'first', chosen('st2', 2));
    expect(await store.book.shown('s1')).toHaveLength(2);
    await store.book.finish(task?.id ?? '', { state: 'missed', message: null, error: 'away', at: NOON });
    expect(await store.book.shown('s1')).toEqual([chosen('st1', 2)]);
  });

  test('keeps what is open, what is recent and what the current round has shown, and nothing else', async () => {
    const later = NOON + 1;
    for (const id of ['s1', 's2'])
      await store.book.save({ ...subscription(), id, place: { ...place, channel: id } });
    const lines = [
      ['s1', 'st1', 1, NOON],
      ['s1', 'st2', 1, later],
      ['s1', 'st1', 2, NOON],
      ['s2', 'st1', 1, NOON],
    ] as const;
    for (const [index, [id, statement, round, at]] of lines.entries())
      await store.book.note({
        ...chosen(statement, round),
        subscription: id,
        chat: 'discord',
        day: `skip ${index}`,
        state: 'skipped',
        at,
      });
    await store.book.plan([planned('2026-01-14'), planned('2026-01-15')], []);
    const [task] = await store.book.claim({ ...asking('first'), limit: 1 });
    await store.book.finish(task?.id ?? '', { state: 'missed', message: null, error: 'late', at: NOON });
    await store.book.tidy(later);
    const kept: unknown[] = [];
    for await (const { table, row } of store.dump()) if (table === 'posts') kept.push(row['day']);
    const open = ['2026-01-14', '2026-01-15'].filter((day) => day !== task?.day);
    expect(kept.toSorted()).toEqual([...open, 'skip 1', 'skip 2', 'skip 3']);
    expect(await store.book.shown('s1')).toEqual([chosen('st1', 2)]);
    expect(await store.book.shown('s2')).toEqual([chosen('st1', 1)]);
  });

  test('goes into a dump and out of it whole, or not at all', async () => {
    await store.settings.set(place, { story: 'lamps', quiet: true });
    await store.optOuts.set(person, true);
    await store.installations.save('T1', { token: 'xoxb-secret' });
    await store.book.save(subscription());
    await store.book.plan([planned('2026-01-15')], []);
    for (const [, makeOther] of ENGINES) {
      if (makeOther !== make && !hasPostgres()) continue;
      const other = await openStore({ at: await makeOther(), secret: KEY });
      await other.settings.set({ ...place, channel: 'old' }, { quiet: true });
      expect(await other.fill(store.dump())).toBe(5);
      expect(await other.settings.get({ ...place, channel: 'old' })).toEqual(DEFAULT_SETTINGS);
      expect(await other.settings.get(place)).toMatchObject({ story: 'lamps', quiet: true });
      expect(await other.installations.find('T1')).toEqual({ token: 'xoxb-secret' });
      expect(await other.book.claim(asking('a'))).toHaveLength(1);
      await expect(other.fill(broken())).rejects.toThrow('doesn’t know');
      expect(await other.optOuts.has(person)).toBe(true);
      await other.close();
    }
  });
});

async function* broken() {
  yield { table: 'opt_outs', row: { chat: 'slack', workspace: 'T2', person: 'U2' } } as const;
  yield { table: 'nonsense', row: { a: 1 } };
}
