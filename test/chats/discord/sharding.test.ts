// Three shards in three processes: each server is answered once, and a shard that dies doesn't take the others along.
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createShards } from '../../../src/chats/discord/index.ts';
import { FakeDiscord, TOKEN } from '../../fakes/discord/index.ts';

test('three shards answer each server once, also after one of them is killed', async () => {
  const discord = await new FakeDiscord({ guilds: 6 }).start();
  const shards = createShards({
    token: TOKEN,
    apiUrl: discord.url,
    log: pino({ level: 'silent' }),
    count: 3,
    script: fileURLToPath(new URL('shard-bot.ts', import.meta.url)),
    args: [discord.url],
    execArgv: ['--import', 'tsx'],
  });
  await shards.start();
  expect(shards.connected()).toBe(true);
  const everyone = discord.guilds.map(({ id, channel }) => ({ guild: id, channel }));
  const ask = (from: (typeof everyone)[number]) => discord.slash('said-it', { quote: 'harbour' }, from);

  const asked = everyone.map(ask);
  for (const one of asked) expect(JSON.stringify((await one.answer()).body)).toContain('Olu Adeyemi');
  expect(discord.gateway.connected).toBe(3);

  const victim = shards.pids()[1];
  const back = discord.gateway.next('ready');
  const closed = discord.gateway.next('closed');
  if (victim !== null && victim !== undefined) process.kill(victim, 'SIGKILL');
  await closed;
  const others = everyone.filter(({ guild }) => Number((BigInt(guild) >> 22n) % 3n) !== 1).map(ask);
  for (const one of others) await one.answer();
  await back;
  const again = everyone.map(ask);
  for (const one of again) await one.answer();

  expect([...asked, ...others, ...again].every(({ messages }) => messages.length === 1)).toBe(true);
  expect(discord.violations).toEqual([]);
  await shards.stop(5000);
  expect(discord.gateway.connected).toBe(0);
  await discord.stop();
}, 60_000);
