// Both chats in one process: the HTTP library that Slack's client brings must not answer for Discord's.
import '../../src/chats/slack/index.ts';
import { expect, test } from 'vitest';
import { stage } from '../chats/discord/stage.ts';
import { card, reply } from '../chats/quotes.ts';

test('a picture reaches Discord where Slack was loaded before it', async () => {
  const on = await stage();
  const { guild, channel } = on.discord.here;
  const picture = {
    type: 'picture' as const,
    name: 'row.png',
    png: new Uint8Array([137, 80, 78, 71]),
    alt: 'Voss answers Adeyemi.',
  };
  await on.chat.post(
    { workspace: guild ?? null, channel, thread: false },
    reply({ parts: [card(), picture] }),
    'picture',
  );
  expect(on.discord.posts.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['row.png']);
  await on.end();
  expect(on.discord.violations).toEqual([]);
});
