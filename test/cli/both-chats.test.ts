// Discord and Slack in one process of the built program: what happens to one never reaches the other.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FakeDiscord } from '../fakes/discord/index.ts';
import { FakeSlack, SIGNING_SECRET } from '../fakes/slack/index.ts';
import { emptyPlace, freePort, onBoth, Program } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PHRASE = 'a tree for every lamp';

let discord: FakeDiscord;
let slack: FakeSlack;
let place: ReturnType<typeof emptyPlace>;
let bot: Program;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  slack = await new FakeSlack().start();
  place = emptyPlace();
});
afterEach(async () => {
  await bot.signal('SIGKILL').ended();
  await discord.stop();
  await slack.stop();
  place.remove();
  expect([...discord.violations, ...slack.violations]).toEqual([]);
});

function start(env: Record<string, string> = {}): Program {
  bot = new Program(['start'], {
    folder: place.folder,
    env: { ...onBoth(place.corpus, discord, slack), ...env },
  });
  return bot;
}

const onDiscord = async (): Promise<string> =>
  JSON.stringify((await discord.slash('who-said', { quote: PHRASE }).answer()).body);
const onSlack = async (): Promise<string> =>
  JSON.stringify((await slack.slash(`/who-said "${PHRASE}"`).answer()).body);

const REJECTED = {
  discord:
    'Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.',
  slack:
    'Slack rejects the bot token: copy it again from OAuth & Permissions into SLACK_BOT_TOKEN (install the app to the workspace first).',
};

test('both answer, and a stop finishes what runs in both and refuses what is new', async () => {
  start();
  await bot.says(/discord: ready/);
  await bot.says(/slack: ready/);
  expect(await onDiscord()).toContain('Mara Voss');
  expect(await onSlack()).toContain('Mara Voss');

  discord.faults.rateLimit(/callback/, { seconds: 1.5 });
  const running = discord.slash('who-said', { quote: PHRASE });
  await vi.waitFor(() => expect(discord.faults.left).toBe(0), 10_000);
  bot.signal('SIGTERM');
  await bot.says(/stopping/);
  const late = await discord.slash('who-said', { quote: PHRASE }).answer();
  expect(JSON.stringify(late.body)).toContain('I am being restarted');
  expect(JSON.stringify((await running.answer()).body)).toContain('Mara Voss');
  const { code, stderr } = await bot.ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(discord.gateway.connected).toBe(0);
});

test('a chat with a bad token is left out, and the other answers', async () => {
  const port = await freePort();
  start({ SLACK_BOT_TOKEN: 'xoxb-nobody-knows-it', ROWBOT_PORT: String(port) });
  await bot.says(/Slack rejects the bot token.*The other chats go on/);
  await bot.says(/discord: ready/);
  expect(await onDiscord()).toContain('Mara Voss');
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect({ status: ready.status, text: await ready.text() }).toEqual({
    status: 503,
    text: 'slack is not connected\n',
  });
  expect(bot.output).not.toContain('xoxb-nobody');
});

test('where both have bad tokens, both are named, and it ends with exit code 1', async () => {
  start({ DISCORD_TOKEN: 'nobody.knows.it', SLACK_BOT_TOKEN: 'xoxb-nobody-knows-it' });
  const { code, stderr } = await bot.ended();
  expect(code).toBe(1);
  expect(stderr).toBe(`${REJECTED.discord}\n${REJECTED.slack}\n`);
});

test('a platform that goes away and comes back, or takes the token back, leaves the other answering', async () => {
  const port = await freePort();
  start({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_PORT: String(port) });
  await bot.says(/slack: ready/);
  await bot.says(/discord: ready/);
  slack.target = `http://127.0.0.1:${port}/slack/events`;
  await discord.stop();
  await bot.says(/discord: reconnecting/);
  expect(await onSlack()).toContain('Mara Voss');
  const back = discord.gateway.next('ready');
  discord.gateway.forget();
  await discord.start();
  await back;
  expect(await onDiscord()).toContain('Mara Voss');
  expect(await onSlack()).toContain('Mara Voss');
  discord.gateway.close(4004);
  await bot.says(/Discord rejects the token.*The other chats go on/);
  expect(await onSlack()).toContain('Mara Voss');
  expect((await bot.signal('SIGTERM').ended()).code).toBe(0);
});
