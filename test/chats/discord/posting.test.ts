// Posts that nobody asked for: once each, found again, and honest about what failed.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PostError, type Target } from '../../../src/chats/chat.ts';
import { plain, type Reply } from '../../../src/command/index.ts';
import { card, reply } from '../quotes.ts';
import { type Stage, stage } from './stage.ts';

let on: Stage;
let target: Target;
const today: Reply = reply({
  actions: [{ label: 'Who answered', call: { command: 'said-it', options: { quote: '#a1' } } }],
});

beforeAll(async () => {
  on = await stage();
  const { guild, channel } = on.discord.here;
  target = { workspace: guild ?? null, channel, thread: false };
});
afterEach(() => expect(on.discord.violations.splice(0)).toEqual([]));
afterAll(() => on.end());

const sent = (): number => on.discord.posts.length;
const AN_HOUR = 3_600_000;

test('a post is made once, however often it is tried with the same key', async () => {
  const before = sent();
  const id = await on.chat.post(target, today, 'key 1');
  expect(await on.chat.post(target, today, 'key 1')).toBe(id);
  expect(sent()).toBe(before + 1);
});

test('a post is found again by its key in the channel’s history, and no other is', async () => {
  const id = await on.chat.post(target, today, 'key 2');
  await on.chat.post(target, today, 'key 3');
  expect(await on.chat.posted(target, 'key 2', Date.now() - AN_HOUR)).toBe(id);
  expect(await on.chat.posted(target, 'key 4', Date.now() - AN_HOUR)).toBeNull();
  expect(await on.chat.posted(target, 'key 2', Date.now() + AN_HOUR)).toBeNull();
});

test('a post without a button is found by its small print', async () => {
  const id = await on.chat.post(target, reply(), 'key 5');
  expect(await on.chat.posted(target, 'key 5', Date.now() - AN_HOUR)).toBe(id);
});

test('a marked button still acts', async () => {
  const id = await on.chat.post(target, today, 'key 6');
  const rows = JSON.stringify(on.discord.message(target.channel, id)?.['components']);
  const customId = /"custom_id":"([^"]+)"/.exec(rows)?.[1] ?? '';
  expect(customId).toContain('~');
  expect(JSON.stringify((await on.discord.press(customId).answer()).body)).toContain('Mara Voss');
});

test.each([
  ['an answer of 500 although the post was taken', { kind: 'fail-after', status: 500 }],
  ['a socket cut after the post was taken', { kind: 'cut', when: 'after' }],
  ['a socket cut before', { kind: 'cut', when: 'before' }],
] as const)('%s leads to one post', async (name, trouble) => {
  const before = sent();
  on.discord.faults.add(/^POST \/channels/, trouble);
  await on.chat.post(target, today, name);
  expect(sent()).toBe(before + 1);
});

test('a 429 of the route and of everything is waited out', async () => {
  const before = sent();
  on.discord.faults.rateLimit(/^POST \/channels/, { times: 2 });
  on.discord.faults.rateLimit(/^POST \/channels/, { global: true });
  await on.chat.post(target, today, 'after the limit');
  expect(sent()).toBe(before + 1);
});

test('a channel that is gone or closed is a failure for good, a passing one is not', async () => {
  const gone = on.chat.post({ ...target, channel: '404' }, today, 'gone').catch((error: unknown) => error);
  expect(await gone).toMatchObject({ name: 'PostError', permanent: true });
  on.discord.close(target.channel, 50001);
  const closed = on.chat.post(target, today, 'closed').catch((error: unknown) => error);
  expect(await closed).toMatchObject({ permanent: true });
  on.discord.close(target.channel, null);
  on.discord.faults.add(/^POST \/channels/, { kind: 'refuse', status: 503 }, 50);
  const passing = await on.chat.post(target, today, 'passing').catch((error: unknown) => error);
  on.discord.faults.clear();
  expect(passing).toBeInstanceOf(PostError);
  expect(passing).toMatchObject({ permanent: false });
});

test('a post can open a thread of its own, once', async () => {
  const id = await on.chat.post({ ...target, thread: true }, today, 'threaded');
  expect(await on.chat.post({ ...target, thread: true }, today, 'threaded')).toBe(id);
  expect(on.discord.requests.filter((request) => request.endsWith(`/messages/${id}/threads`))).toHaveLength(
    2,
  );
});

test('a picture comes with its words', async () => {
  const picture = {
    type: 'picture' as const,
    name: 'row.png',
    png: new Uint8Array([137, 80, 78, 71]),
    alt: 'Voss answers Adeyemi.',
  };
  const id = await on.chat.post(target, reply({ parts: [card(), picture] }), 'picture');
  const post = on.discord.posts.find((one) => one.id === id);
  expect(post?.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([['row.png', 4]]);
  expect(post?.body['attachments']).toEqual([
    { id: 0, filename: 'row.png', description: 'Voss answers Adeyemi.' },
  ]);
});

test('an empty post is refused', async () => {
  await expect(on.chat.post(target, reply({ parts: [] }), 'empty')).rejects.toThrow('The post is empty.');
});

test('where embeds are forbidden the words are posted alone', async () => {
  const bare = await stage({ fake: { permissions: (1n << 10n) | (1n << 11n) } });
  const { channel } = bare.discord.here;
  const id = await bare.chat.post(
    { workspace: null, channel, thread: false },
    reply({ parts: [card({ body: [plain('A *star* is born')] })] }),
    'bare',
  );
  expect(bare.discord.message(channel, id)?.['content']).toMatchInlineSnapshot(`
    "**Mara Voss, mayor**
    > A \\*star\\* is born
    **Answered by**
    The story reports no answer
    -# Lamps and trees · paragraph 4
    -# Ref. m4KNU0AtbjMu"
  `);
  await bare.end();
});
