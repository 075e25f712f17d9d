// Logging in, being thrown out, losing the connection in every way and coming back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chat } from '../../../src/chats/chat.ts';
import { createDiscord } from '../../../src/chats/discord/index.ts';
import type { DiscordSettings } from '../../../src/chats/discord/settings.ts';
import { FakeDiscord } from '../../fakes/discord/index.ts';
import { testDesk } from '../quotes.ts';
import { settingsFor } from './stage.ts';

let discord: FakeDiscord;
let chat: Chat | undefined;

beforeEach(async () => {
  discord = await new FakeDiscord({ heartbeatMs: 200 }).start();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await chat?.stop();
  chat = undefined;
  await discord.stop();
});

async function started(more: Partial<DiscordSettings> = {}): Promise<string[]> {
  const { settings, log } = settingsFor(discord, more);
  chat = createDiscord(settings);
  await chat.start(testDesk());
  return log;
}

const isAnswered = async (): Promise<void> => {
  const { body } = await discord.slash('said-it', { quote: 'harbour' }).answer();
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
};

test('the bot logs in without any privileged intent', async () => {
  await started();
  expect(chat?.connected()).toBe(true);
  expect(discord.gateway.identified[0]?.['intents']).toBe((1 << 0) | (1 << 9) | (1 << 12));
});

test('a rejected token is one sentence, and never stands in the log', async () => {
  const { settings, log } = settingsFor(discord, { token: 'a-secret.that.leaks' });
  await expect(createDiscord(settings).start(testDesk())).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.]`,
  );
  expect(log.join('')).not.toContain('a-secret.that.leaks');
});

test.each([4004, 4014, 4011])('a gateway that refuses with %i says what to do', async (code) => {
  discord.gateway.refuseWith = { at: 'identify', code };
  await expect(started()).rejects.toThrowErrorMatchingSnapshot();
});

test('a gateway that never says hello meets the time limit', async () => {
  discord.gateway.refuseWith = { at: 'connect', code: 4002 };
  await expect(started({ times: { login: 300 } })).rejects.toThrow(
    'Discord didn’t let the bot in within 0 s.',
  );
});

test('a Discord that is not there is named', async () => {
  await expect(started({ apiUrl: 'http://127.0.0.1:1/api' })).rejects.toThrow('Discord can’t be reached');
});

test.each([
  ['op 7', () => discord.gateway.raw({ op: 7, d: null })],
  ['op 9 that may resume', () => discord.gateway.raw({ op: 9, d: true })],
  ['close 4000', () => discord.gateway.close(4000)],
  ['close 4009', () => discord.gateway.close(4009)],
  ['a dropped connection', () => discord.gateway.cut()],
])('after %s the bot is back, and what was asked meanwhile is answered', async (_, lose) => {
  await started();
  const again = discord.gateway.next('resumed');
  lose();
  const meanwhile = discord.slash('said-it', { quote: 'harbour' });
  await again;
  expect(JSON.stringify((await meanwhile.answer()).body)).toContain('Olu Adeyemi');
  await isAnswered();
});

test('missing heartbeat acks are noticed', async () => {
  await started();
  const back = discord.gateway.next('resumed');
  discord.gateway.acknowledges = false;
  await back;
  discord.gateway.acknowledges = true;
  await isAnswered();
});

test('a platform that stays away is tried ever more slowly', async () => {
  const log = await started({ times: { reconnect: 50 } });
  await discord.stop();
  const pauses = (): number[] =>
    [...log.join('').matchAll(/"milliseconds":(\d+),"msg":"discord: can’t be reached"/g)].map(([, ms]) =>
      Number(ms),
    );
  await vi.waitFor(() => expect(pauses().length).toBeGreaterThanOrEqual(3), 15_000);
  expect(pauses()).toEqual([...pauses()].sort((a, b) => a - b));
  await discord.start();
});

test('a token taken back while it runs is told to whoever runs the bot', async () => {
  const lost = new Promise<string>((resolve) => {
    void started({ onLost: ({ message }) => resolve(message) }).then(() => discord.gateway.close(4004));
  });
  expect(await lost).toContain('Discord rejects the token');
});

test('a stop refuses what is new and finishes what runs, and speaks of no coming back', async () => {
  const log = await started();
  await chat?.stop();
  expect(log.join('')).not.toContain('reconnecting');
  expect(chat?.connected()).toBe(false);
  expect(discord.gateway.connected).toBe(0);
});
