// What every chat promises of posts that nobody asked for: once each, found again, and honest about what failed.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Chat, PostError, type Target } from '../../src/chats/chat.ts';
import { plain, type Reply } from '../../src/command/index.ts';
import type { Faults } from '../fakes/faults.ts';
import { stage as discordStage } from './discord/stage.ts';
import { reply } from './quotes.ts';
import { stage as slackStage } from './slack/stage.ts';

/** A chat on its platform, as far as posting is concerned. */
interface Stand {
  readonly chat: Chat;
  readonly target: Target;
  /** A channel that isn't there. */
  readonly nowhere: string;
  readonly faults: Faults;
  /** The call that posts. */
  readonly posting: RegExp;
  sent(): number;
  /** Everything of the last message, as JSON. */
  last(): string;
  /** Lets the bot out of the channel, or back in. */
  close(shut: boolean): void;
  violations(): string[];
  end(): Promise<void>;
}

async function onDiscord(): Promise<Stand> {
  const { discord, chat, end } = await discordStage();
  const { guild, channel } = discord.here;
  return {
    chat,
    target: { workspace: guild ?? null, channel, thread: false },
    nowhere: '404',
    faults: discord.faults,
    posting: /^POST \/channels/,
    sent: () => discord.posts.length,
    last: () => JSON.stringify(discord.posts.at(-1)?.body),
    close: (shut) => discord.close(channel, shut ? 50001 : null),
    violations: () => discord.violations.splice(0),
    end,
  };
}

async function onSlack(): Promise<Stand> {
  const { slack, chat, end } = await slackStage('socket');
  const { home, general } = slack;
  return {
    chat,
    target: { workspace: home.team.id, channel: general.id, thread: false },
    nowhere: 'C404',
    faults: slack.faults,
    posting: /chat\.postMessage/,
    sent: () => slack.posts.length,
    last: () => JSON.stringify(slack.posts.at(-1)?.body),
    close: (shut) => {
      general.member = !shut;
    },
    violations: () => slack.violations.splice(0),
    end,
  };
}

const AN_HOUR = 3_600_000;
const today: Reply = reply({
  actions: [{ label: 'Who answered', call: { command: 'said-it', options: { quote: '#a1' } } }],
});
const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe.each([
  ['Discord', onDiscord],
  ['Slack', onSlack],
] as const)('a post on %s', (_, open) => {
  let on: Stand;
  beforeAll(async () => {
    on = await open();
  });
  afterEach(() => expect(on.violations()).toEqual([]));
  afterAll(() => on.end());

  test('is made once, however often it is tried with the same key', async () => {
    const before = on.sent();
    const id = await on.chat.post(on.target, today, 'key 1');
    expect(await on.chat.post(on.target, today, 'key 1')).toBe(id);
    expect(on.sent()).toBe(before + 1);
  });

  test('is found again by its key in the channel’s history, and no other is', async () => {
    const id = await on.chat.post(on.target, today, 'key 2');
    await on.chat.post(on.target, today, 'key 3');
    expect(await on.chat.posted(on.target, 'key 2', Date.now() - AN_HOUR)).toBe(id);
    expect(await on.chat.posted(on.target, 'key 4', Date.now() - AN_HOUR)).toBeNull();
    expect(await on.chat.posted(on.target, 'key 2', Date.now() + AN_HOUR)).toBeNull();
  });

  test.each([
    ['an answer of 500 although it was taken', { kind: 'fail-after', status: 500 }],
    ['a socket cut after it was taken', { kind: 'cut', when: 'after' }],
    ['a socket cut before', { kind: 'cut', when: 'before' }],
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0.05' } }],
  ] as const)('is there once after %s', async (name, trouble) => {
    const before = on.sent();
    on.faults.add(on.posting, trouble);
    await on.chat.post(on.target, today, name);
    expect(on.faults.left).toBe(0);
    expect(on.sent()).toBe(before + 1);
  });

  test('to a channel that is gone or closed has failed for good, after a passing fault it has not', async () => {
    const gone = await failure(on.chat.post({ ...on.target, channel: on.nowhere }, today, 'gone'));
    expect(gone).toMatchObject({ name: 'PostError', permanent: true });
    on.close(true);
    expect(await failure(on.chat.post(on.target, today, 'closed'))).toMatchObject({ permanent: true });
    on.close(false);
    on.faults.add(on.posting, { kind: 'refuse', status: 503 }, 50);
    const passing = await failure(on.chat.post(on.target, today, 'passing'));
    on.faults.clear();
    expect(passing).toBeInstanceOf(PostError);
    expect(passing).toMatchObject({ permanent: false });
  });

  test('has what the chat puts around it in its own language, and names a channel as the chat does', async () => {
    const { channel } = on.target;
    const items = Array.from({ length: 30 }, (_, number) => ({
      text: plain('Mara Voss'),
      action: { label: 'Mara Voss', call: { command: 'said-it', options: { quote: `#a${number}` } } },
    }));
    const list = { type: 'list', numbered: true, items } as const;
    const where = { type: 'text', text: [{ text: 'in ' }, { text: channel, channel }] } as const;
    await on.chat.post(on.target, reply({ parts: [where, list] }), 'english');
    expect(on.last()).toContain('Choose one');
    await on.chat.post(on.target, reply({ parts: [where, list], locale: 'de' }), 'german');
    expect(on.last()).toContain('Wähle aus');
    expect(on.last()).toMatch(new RegExp(`in <#${channel}>|"type":"channel","channel_id":"${channel}"`));
  });

  test('is refused where it is empty', async () => {
    await expect(on.chat.post(on.target, reply({ parts: [] }), 'empty')).rejects.toThrow(
      'The post is empty.',
    );
  });
});
