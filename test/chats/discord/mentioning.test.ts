// Mentions, replies and direct messages: who is answered, where, and with what was said before in mind.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { mentions } from '../../../src/chats/discord/addressed.ts';
import { BOT, PERMISSION, person, USUAL } from '../../fakes/discord/index.ts';
import { type Stage, stage } from './stage.ts';

let on: Stage;
const ME = `<@${BOT.id}>`;

beforeAll(async () => {
  on = await stage();
});
afterEach(() => expect(on.discord.violations.splice(0)).toEqual([]));
afterAll(() => on.end());

test('a mention is answered under the message that asks, and pings nobody', async () => {
  const post = on.discord.nextPost();
  const asked = on.discord.say(`${ME} harbour`);
  const { body } = await post;
  expect(body['message_reference']).toMatchObject({ message_id: asked });
  expect(body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
  expect(body['enforce_nonce']).toBe(true);
  expect(JSON.stringify(body['embeds'])).toContain('Olu Adeyemi');
});

test('a direct message needs no mention', async () => {
  const post = on.discord.nextPost();
  on.discord.say('harbour', { guild: undefined, channel: on.discord.direct(on.discord.ann) });
  expect(JSON.stringify((await post).body)).toContain('Olu Adeyemi');
});

test('a reply to the bot knows what the bot said before, and its buttons', async () => {
  const first = on.discord.nextPost();
  on.discord.say(`${ME} harbour`);
  const { id } = await first;
  const second = on.discord.nextPost();
  on.discord.say('tree', { reference: on.discord.message(on.discord.here.channel, id) });
  const { body } = await second;
  expect(JSON.stringify(body['embeds'])).toMatch(
    /person: harbour.*bot: .*Olu Adeyemi.*said-it\?quote=%23b2/s,
  );
});

test('nobody answers bots, webhooks, mentions in code or quotations, or talk that is not for the bot', async () => {
  const before = on.discord.posts.length;
  on.discord.say(`${ME} harbour`, { author: person('other bot', { bot: true }) });
  on.discord.say(`${ME} harbour`, { webhook: '5' });
  on.discord.say(`\`${ME} harbour\``, { mentions: [BOT] });
  on.discord.say(`> ${ME} harbour`, { mentions: [BOT] });
  on.discord.say('harbour, harbour');
  on.discord.say('@everyone harbour');
  const last = on.discord.nextPost();
  on.discord.say(`${ME} tree`);
  await last;
  expect(on.discord.posts.length).toBe(before + 1);
});

test.each([
  [`${ME} who said it?`, true],
  [`<@!${BOT.id}> who said it?`, true],
  [`look: \`${ME}\``, false],
  [`\`\`\`\n${ME}\n\`\`\``, false],
  [`\`\`\`\n${ME} never closed`, false],
  [`> ${ME} quoted`, false],
  [`>>> everything\n${ME} after it`, false],
  [`> quoted\n${ME} not quoted`, true],
  ['<@1> somebody else', false],
  [`a \` lonely tick ${ME}`, true],
])('%j speaks to the bot: %s', (content, expected) => {
  expect(mentions(content, BOT.id)).toBe(expected);
});

test('a message that Discord delivers twice is answered once', async () => {
  const before = on.discord.posts.length;
  const post = on.discord.nextPost();
  const id = on.discord.say(`${ME} harbour`);
  await post;
  on.discord.say(`${ME} harbour`, { id });
  const last = on.discord.nextPost();
  on.discord.say(`${ME} tree`);
  await last;
  expect(on.discord.posts.length).toBe(before + 2);
});

test('where the bot turns out not to be allowed to write, the person is told privately, once', async () => {
  const { channel } = on.discord.here;
  on.discord.close(channel, 50013);
  const bob = person('bob');
  const note = on.discord.nextPost();
  on.discord.say(`${ME} harbour`, { author: bob });
  const told = await note;
  expect(told.channel).toBe(on.discord.direct(bob));
  expect(JSON.stringify(told.body)).toContain('in a channel where I may not write');
  on.discord.say(`${ME} harbour`, { author: bob });
  const last = on.discord.nextPost();
  on.discord.say('tree', { guild: undefined, channel: on.discord.direct(bob), author: bob });
  expect(JSON.stringify((await last).body)).toContain('Mara Voss');
  on.discord.close(channel, null);
  const notes = on.discord.posts.filter(({ body }) =>
    JSON.stringify(body).includes('"description":"You asked me something'),
  );
  expect(notes).toHaveLength(1);
});

test.each([160_005, 50_083])(
  'in a thread that is locked or archived (%i) the person is told privately',
  async (code) => {
    const thread = on.discord.openThread();
    on.discord.close(thread, code);
    const note = on.discord.nextPost();
    on.discord.say(`${ME} harbour`, { channel: thread, author: person('cleo') });
    expect(JSON.stringify((await note).body)).toContain('in a thread that is locked or archived');
  },
);

test('a socket that breaks in the middle of an answer makes neither none nor two', async () => {
  const before = on.discord.posts.length;
  on.discord.faults.add(/^POST \/channels\/\d+\/messages$/, { kind: 'cut', when: 'after' });
  const post = on.discord.nextPost();
  on.discord.say(`${ME} harbour`);
  await post;
  const last = on.discord.nextPost();
  on.discord.say(`${ME} tree`);
  await last;
  expect(on.discord.faults.left).toBe(0);
  expect(on.discord.posts.length).toBe(before + 2);
});

test.each([
  ['may not read back, the answer stands there by itself', PERMISSION.readHistory, 'Olu Adeyemi', false],
  ['may not write, the person is told privately', PERMISSION.sendMessages, 'where I may not write', true],
])('where the bot %s', async (_, without, words, direct) => {
  const bare = await stage({ fake: { permissions: USUAL & ~without } });
  const post = bare.discord.nextPost();
  bare.discord.say(`${ME} harbour`);
  const { body, channel } = await post;
  expect(JSON.stringify(body)).toContain(words);
  expect(channel === bare.discord.direct(bare.discord.ann)).toBe(direct);
  expect(body['message_reference']).toBeUndefined();
  await bare.end();
  expect(bare.discord.violations).toEqual([]);
});
