// `rowbot start --shards`: the built program in three processes on the fake Discord.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { APPLICATION, FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { shardFor } from '../fakes/discord/snowflake.ts';
import { emptyPlace, Program, run } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let discord: FakeDiscord;
let place: ReturnType<typeof emptyPlace>;

beforeEach(async () => {
  discord = await new FakeDiscord({ guilds: 6 }).start();
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

test('each of three shards answers its servers, one is killed and comes back, and one SIGTERM ends them all', async () => {
  const bot = new Program(['start', '--shards', '3'], { folder: place.folder, env: env() });
  await bot.says(/all shards ready/);
  expect(discord.gateway.connected).toBe(3);
  const ask = (servers: typeof discord.guilds) =>
    servers.map(({ id, channel }) =>
      discord.slash('who-said', { quote: 'a tree for every lamp' }, { guild: id, channel }),
    );
  const asked = ask(discord.guilds);
  for (const one of asked) expect(JSON.stringify((await one.answer()).body)).toContain('Mara Voss');

  const victim = /"shard":1,"process":(\d+),"msg":"discord: shard ready"/.exec(bot.stdout)?.[1];
  const back = discord.gateway.next('ready');
  const closed = discord.gateway.next('closed');
  process.kill(Number(victim), 'SIGKILL');
  await closed;
  const others = ask(discord.guilds.filter(({ id }) => shardFor(id, 3) !== 1));
  for (const one of others) await one.answer();
  await back;
  const again = ask(discord.guilds);
  for (const one of again) await one.answer();
  expect([...asked, ...others, ...again].map(({ messages }) => messages.length)).toEqual(Array(16).fill(1));

  const { code, stderr } = await bot.signal('SIGTERM').ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(discord.gateway.connected).toBe(0);
  expect(discord.violations).toEqual([]);
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

test('anything but a number of shards is named', async () => {
  const { code, stderr } = await run(['start', '--shards', '0'], { folder: place.folder, env: env() });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: '--shards takes a whole number from 1 to 9999, such as --shards 2.\n',
  });
});

test('shards without Discord are named', async () => {
  const { code, stderr } = await run(['start', '--shards', '2'], {
    folder: place.folder,
    env: { ROWBOT_CORPUS: place.corpus },
  });
  expect(code).toBe(1);
  expect(stderr).toBe('DISCORD_TOKEN is missing: --shards divides Discord alone. Put it into .env.\n');
});
