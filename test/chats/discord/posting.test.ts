// Posts that nobody asked for: once each, found again, and honest about what failed.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Target } from '../../../src/chats/chat.ts';
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

test('a 429 of the route and of everything is waited out', async () => {
  const before = sent();
  on.discord.faults.rateLimit(/^POST \/channels/, { times: 2 });
  on.discord.faults.rateLimit(/^POST \/channels/, { global: true });
  await on.chat.post(target, today, 'after the limit');
  expect(sent()).toBe(before + 1);
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
