// A rate limit, a fault and a broken connection on every kind of call that an answer, a note or a post is made of.
import { expect, test } from 'vitest';
import { createDiscord } from '../../../src/chats/discord/index.ts';
import { BOT, FakeDiscord, person } from '../../fakes/discord/index.ts';
import { COMMANDS, card, reply, slowCommand, testDesk } from '../quotes.ts';
import { settingsFor, stage } from './stage.ts';

const LIMITED = { kind: 'refuse', status: 429, headers: { 'retry-after': '0.05' } } as const;
const FAILED = { kind: 'refuse', status: 502 } as const;
const CUT = { kind: 'cut', when: 'before' } as const;

const AFTER_AN_INTERACTION = [/^DELETE \/webhooks/, /^POST \/webhooks/];
const PRIVATELY = [/^POST \/users\/@me\/channels/, /^POST \/channels\/9\d+\/messages/];
const READING_BACK = [/^GET \/channels\/\d+\/messages/];
const POSTING = [/^GET \/users\/@me$/, /^POST \/channels\/\d+\/messages\/\d+\/threads/];

test.each([
  ['429', LIMITED],
  ['502', FAILED],
  ['a cut', CUT],
] as const)('%s on every call is survived', async (_, trouble) => {
  const slow = slowCommand();
  const on = await stage({
    desk: testDesk({ commands: [...COMMANDS, slow.command] }),
    settings: { times: { deferAfter: 20 } },
    fake: { ackWindow: 30_000 },
  });
  const { discord, chat } = on;
  const { guild, channel } = discord.here;
  const meet = (calls: readonly RegExp[]): void => {
    for (const call of calls) discord.faults.add(call, trouble);
  };

  meet(AFTER_AN_INTERACTION);
  const asked = discord.slash('slow');
  await asked.deferral();
  slow.open('private');
  expect(await asked.answer()).toMatchObject({ ephemeral: true });
  expect(asked.messages).toHaveLength(1);

  meet(PRIVATELY);
  const bob = person('bob');
  discord.close(channel, 50013);
  const note = discord.nextPost();
  discord.say(`<@${BOT.id}> harbour`, { author: bob });
  expect((await note).channel).toBe(discord.direct(bob));
  discord.close(channel, null);

  meet(READING_BACK);
  const answer = discord.nextPost();
  discord.say('harbour', { guild: undefined, channel: discord.direct(bob), author: bob });
  // What was said before is there nonetheless.
  expect(JSON.stringify((await answer).body)).toMatch(/bot: .*may not write.*Olu Adeyemi/s);

  meet(POSTING);
  const target = { workspace: guild ?? null, channel, thread: true };
  const id = await chat.post(target, reply({ parts: [card()] }), 'a key');
  expect(await chat.posted(target, 'a key', Date.now() - 60_000)).toBe(id);

  expect(discord.faults.left).toBe(0);
  await on.end();
  expect(discord.violations).toEqual([]);
});

test.each([
  ['429', LIMITED],
  ['502', FAILED],
] as const)('%s at the login is survived', async (_, trouble) => {
  const discord = await new FakeDiscord().start();
  discord.faults.add(/^GET \/gateway\/bot/, trouble);
  const chat = createDiscord(settingsFor(discord).settings);
  await chat.start(testDesk());
  expect(chat.connected()).toBe(true);
  expect(discord.faults.left).toBe(0);
  await chat.stop();
  await discord.stop();
});
