// `rowbot start --shards`: the built program in three processes on the fake Discord.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { APPLICATION, FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { emptyPlace, Program, run } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let discord: FakeDiscord;
let place: ReturnType<typeof emptyPlace>;

beforeEach(async () => {
  discord = await new FakeDiscord({ guilds: 4 }).start();
  place = emptyPlace();
});
afterEach(async () => {
  await discord.stop();
  place.remove();
});

const env = () => ({
  ROWBOT_CORPUS: place.corpus,
  DISCORD_TOKEN: TOKEN,
  DISCORD_APPLICATION_ID: APPLICATION,
  DISCORD_API_URL: discord.url,
});

test('each server is answered by its shard, and one SIGTERM ends them all', async () => {
  const bot = new Program(['start', '--shards', '2'], { folder: place.folder, env: env() });
  await bot.says(/all shards ready/);
  for (const { id, channel } of discord.guilds) {
    const asked = discord.slash('who-said', { quote: 'a tree for every lamp' }, { guild: id, channel });
    expect(JSON.stringify((await asked.answer()).body)).toContain('Mara Voss');
    expect(asked.messages).toHaveLength(1);
  }
  expect(discord.gateway.connected).toBe(2);
  const { code, stderr } = await bot.signal('SIGTERM').ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(discord.gateway.connected).toBe(0);
});

test('a shard whose parent has gone goes too', async () => {
  const bot = new Program(['start', '--shards', '1'], { folder: place.folder, env: env() });
  await bot.says(/all shards ready/);
  const closed = new Promise<void>((resolve) => {
    discord.gateway.on('closed', () => {
      if (discord.gateway.connected === 0) resolve();
    });
  });
  bot.signal('SIGKILL');
  await closed;
});

test('a rejected token is one sentence', async () => {
  const { code, stderr } = await run(['start', '--shards', '2'], {
    folder: place.folder,
    env: { ...env(), DISCORD_TOKEN: 'wrong.token.here' },
  });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.\n',
  );
});

test.each([
  ['no number', ['--shards', 'two'], '--shards takes a whole number from 1 to 9999, such as --shards 2.\n'],
  ['none', ['--shards', '0'], '--shards takes a whole number from 1 to 9999, such as --shards 2.\n'],
])('%s of shards is named', async (_, args, sentence) => {
  const { code, stderr } = await run(['start', ...args], { folder: place.folder, env: env() });
  expect({ code, stderr }).toEqual({ code: 1, stderr: sentence });
});

test('shards without Discord are named', async () => {
  const { code, stderr } = await run(['start', '--shards', '2'], {
    folder: place.folder,
    env: { ROWBOT_CORPUS: place.corpus },
  });
  expect(code).toBe(1);
  expect(stderr).toBe('DISCORD_TOKEN is missing: --shards divides Discord alone. Put it into .env.\n');
});
