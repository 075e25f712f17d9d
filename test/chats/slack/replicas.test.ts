// Two replicas of one Slack app with a store that both share: whichever Slack turns to, people are answered once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSlack, type SlackChat } from '../../../src/chats/slack/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { FakeSlack } from '../../fakes/slack/index.ts';
import { testDesk } from '../quotes.ts';
import { addressOf, settingsFor } from './stage.ts';

let folder: string;
let slack: FakeSlack;
let replicas: { readonly chat: SlackChat; readonly store: Store; readonly target: string }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rowbot-replicas-'));
  slack = await new FakeSlack().start();
  slack.socket.patience = 15_000;
  replicas = [];
  for (let i = 0; i < 2; i += 1) {
    const store = await openStore({ at: join(folder, 'rowbot.db') });
    const chat = createSlack(settingsFor(slack, 'http', { deliveries: store.deliveries }).settings);
    await chat.start(testDesk());
    replicas.push({ chat, store, target: `${addressOf(chat)}/slack/events` });
  }
});
afterEach(async () => {
  for (const { chat, store } of replicas) {
    await chat.stop();
    await store.close();
  }
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(slack.violations).toEqual([]);
});

/** Tells something to a replica, as Slack's load balancer chose it. */
async function tell(
  replica: number,
  event: Parameters<FakeSlack['event']>[0],
  retry?: number,
): Promise<void> {
  slack.target = replicas[replica]?.target ?? null;
  await slack.event(event, undefined, retry);
}

test('a mention that comes to both, as a message too, and again and again, is answered once', async () => {
  const post = slack.nextPost();
  slack.target = replicas[0]?.target ?? null;
  const { message, told } = slack.say(`<@${slack.home.bot}> harbour`);
  await told;
  const direct = { ...message, type: 'message', channel_type: 'im' };
  for (const [replica, event, retry] of [
    [1, message, 1],
    [1, direct],
    [0, direct, 1],
    [0, message, 2],
  ] as const)
    await tell(replica, event, retry);
  expect(JSON.stringify((await post).body)).toContain('Olu Adeyemi');
  // What is asked now is answered after all that.
  for (const { target } of replicas) {
    slack.target = target;
    const next = slack.nextPost();
    slack.say(`<@${slack.home.bot}> tree`);
    await next;
  }
  expect(slack.posts).toHaveLength(3);
});
