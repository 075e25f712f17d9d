// /daily, /row and the post at its hour in every chat: on the fake Discord, on the fake Slack and in the terminal, each
// with the real client, the real desk and a clock of the test's own.
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Chat } from '../../src/chats/chat.ts';
import { createConsole } from '../../src/chats/console/index.ts';
import { openDaily } from '../../src/cli/daily.ts';
import { openDesk } from '../../src/cli/desk.ts';
import { type OpenServices, openServices } from '../../src/cli/services.ts';
import type { Desk } from '../../src/command/index.ts';
import { type Runner, zoneToday } from '../../src/daily/index.ts';
import { createLibrary } from '../../src/search/index.ts';
import { stage as discordStage } from '../chats/discord/stage.ts';
import { stage as slackStage } from '../chats/slack/stage.ts';
import { PERMISSION, USUAL } from '../fakes/discord/index.ts';
import { lamps } from '../fixtures/lamps.ts';

const START = Date.UTC(2026, 0, 15, 6);
const DUE = Date.UTC(2026, 0, 15, 9, 30);
const DAY = 86_400_000;

/** What somebody types after /daily: by name, as Discord asks for it, in an order that the others read. */
type Typed = Readonly<Record<string, string>>;

/** A chat, as an administrator in a channel sees it. */
interface Room {
  readonly chat: Chat;
  /** The answer to a command, as text or JSON. */
  ask(command: string, typed?: Typed): Promise<string>;
  /** What was posted in the channel by itself. */
  posts(): readonly string[];
  /** Everything that came with the posts: threads, files and their words. */
  besides(): string;
  /** What /row shows. */
  row(): Promise<string>;
  /** What somebody is told who says no time zone. */
  withoutZone(): Promise<string>;
  end(): Promise<void>;
}

async function discordRoom(desk: Desk): Promise<Room> {
  const { discord, chat, end } = await discordStage({ desk });
  const admin = { permissions: USUAL | PERMISSION.manageGuild };
  return {
    chat,
    ask: async (command, typed = {}) => {
      const { body, ephemeral } = await discord.slash(command, typed, admin).answer();
      expect(ephemeral).toBe(true);
      return JSON.stringify(body).replaceAll('\\\\', '');
    },
    posts: () => discord.posts.map(({ body }) => JSON.stringify(body)),
    besides: () => JSON.stringify([discord.requests, discord.posts]),
    row: async () => {
      const { body, files } = await discord.slash('row').answer();
      expect(files.map(({ name }) => name)).toEqual(['row.png']);
      return JSON.stringify(body);
    },
    withoutZone: async () => {
      const german = { ...admin, channel: discord.openThread(), locale: 'de' };
      return JSON.stringify((await discord.slash('daily', { do: 'on' }, german).answer()).body);
    },
    end: async () => {
      await end();
      expect(discord.violations).toEqual([]);
    },
  };
}

async function slackRoom(desk: Desk): Promise<Room> {
  const { slack, chat, end } = await slackStage('socket', { desk });
  const boss = slack.home.person('boss', { admin: true, zone: 'America/Denver' });
  return {
    chat,
    ask: async (command, typed = {}) => {
      const { body, ephemeral } = await slack.slash(`/${command} ${lineOf(typed)}`, { user: boss }).answer();
      expect(ephemeral).toBe(true);
      return JSON.stringify(body);
    },
    posts: () => slack.posts.filter(({ thread }) => thread === null).map(({ body }) => JSON.stringify(body)),
    besides: () => JSON.stringify([slack.posts, [...slack.uploads.values()]]),
    row: async () => {
      const done = slack.nextNote('files.completeUploadExternal');
      slack.slash('/row');
      await done;
      return JSON.stringify([...slack.uploads.values()]);
    },
    withoutZone: async () => {
      const channel = slack.home.channel('elsewhere');
      return JSON.stringify(
        (await slack.slash('/daily on', { user: boss, channel: channel.id }).answer()).body,
      );
    },
    end: async () => {
      await end();
      expect(slack.violations).toEqual([]);
    },
  };
}

/** The terminal: every answer, and every post, is one piece of what is written. */
async function terminalRoom(desk: Desk): Promise<Room> {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
  const written: string[] = [];
  let told: () => void = () => undefined;
  output.on('data', (piece: string) => {
    written.push(piece);
    told();
  });
  const chat = createConsole({ input, output, ended: () => undefined });
  await chat.start(desk);
  const answers = new Set<string>();
  const ask = async (command: string, typed: Typed = {}) => {
    const answered = new Promise<void>((resolve) => {
      told = resolve;
    });
    input.write(`/${command} ${lineOf(typed)}\n`);
    await answered;
    const answer = written.at(-1) ?? '';
    answers.add(answer);
    return answer;
  };
  return {
    chat,
    ask,
    posts: () => written.filter((piece) => !answers.has(piece)),
    besides: () => written.join(''),
    row: () => ask('row'),
    withoutZone: () => ask('daily', { do: 'on' }),
    end: () => chat.stop(),
  };
}

const BY_NAME = new Set(['where', 'picture', 'weekdays', 'story']);

const lineOf = (typed: Typed): string =>
  Object.entries(typed)
    .map(([name, value]) => (BY_NAME.has(name) ? `${name}:${value}` : value))
    .join(' ');

const here = zoneToday(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Each chat, with how an instant at 09:30 in London is told there, the asker's zone, and what comes with a post. */
const ROOMS = [
  {
    name: 'Discord',
    open: discordRoom,
    ownTime: /<t:1768469400:F>/,
    ownZone: /Europe\/Berlin/,
    besides: [/POST \/channels\/\d+\/messages\/\d+\/threads/, /row\.png/],
  },
  {
    name: 'Slack',
    open: slackRoom,
    ownTime: /15 January at 02:30 GMT-7 \(Europe\/London: 09:30 GMT\)/,
    ownZone: /America\/Denver/,
    besides: [/"thread":"\d+\.\d+","body":\{[^}]*The quote of the row/s, /"alt":"/],
  },
  {
    name: 'the terminal',
    open: terminalRoom,
    ownTime: new RegExp(
      `January.* \\d{1,2}:${String(new Date(1_768_469_400_000).getMinutes()).padStart(2, '0')}`,
      's',
    ),
    ownZone: new RegExp(here),
    besides: [/Who said what to whom/],
  },
];

describe.each(ROOMS)('in $name', ({ open, ownTime, ownZone, besides }) => {
  const library = createLibrary([lamps]);
  let now: number;
  let services: OpenServices;
  let room: Room;
  let runner: Runner;

  beforeEach(async () => {
    now = START;
    services = openServices({ at: ':memory:', library: () => library, clock: () => now });
    const stories = { library: () => library };
    room = await open(openDesk(stories, services.services, () => 'f00d'));
    runner = openDaily({
      settings: { ROWBOT_LATE_HOURS: 6 },
      open: services,
      stories,
      chats: [{ name: room.chat.name, chat: () => room.chat }],
      log: pino({ level: 'silent' }),
    });
  });
  afterEach(async () => {
    await runner.stop();
    await room.end();
    await services.close();
  });

  const at = async (instant: number): Promise<void> => {
    now = instant;
    await runner.tick();
    await runner.idle();
  };
  const on = (more: Typed = {}) =>
    room.ask('daily', { do: 'on', time: '9:30', zone: 'Europe/London', ...more });

  test('the quote comes at its hour, once, as it was previewed; skip and now take others; off ends it', async () => {
    expect(await room.ask('daily')).toContain('/daily on switches it on');
    expect(await on()).toContain('At 09:30 (Europe/London), every day, from all stories.');
    const preview = await room.ask('daily', { do: 'preview' });
    expect(await room.ask('daily', { do: 'preview' })).toBe(preview);
    const first = firstIn(preview);

    await at(DUE - 1);
    expect(room.posts()).toHaveLength(0);
    await at(DUE);
    await at(DUE + 1000);
    expect(room.posts()).toHaveLength(1);
    expect(room.posts()[0]).toContain('The quote of the row');
    expect(room.posts()[0]).toContain(first);

    const [passed = '', instead = ''] = (await room.ask('daily', { do: 'skip' })).split('In its place');
    expect(passed).toContain('Passed over');
    expect(await room.ask('daily', { do: 'now' })).toContain('It is being posted');
    await at(DUE + 2000);
    expect(room.posts()).toHaveLength(2);
    expect(room.posts()[1]).toContain(firstIn(instead));

    expect(await room.ask('daily', { do: 'off' })).toContain('Switched off');
    await at(DUE + DAY);
    expect(room.posts()).toHaveLength(2);
  });

  test('the next instant is told by the reader’s own clock', async () => {
    expect(await on()).toMatch(ownTime);
    expect(await room.ask('daily')).toMatch(ownTime);
    expect(await room.ask('daily', { do: 'preview' })).toMatch(ownTime);
  });

  test('the zone is the person’s own where none is named', async () => {
    expect(await room.withoutZone()).toMatch(ownZone);
  });

  test('where it is asked for, the post has a thread and a picture of the row', async () => {
    await on({ where: 'thread', picture: 'yes' });
    await at(DUE);
    expect(room.posts()).toHaveLength(1);
    for (const sign of besides) expect(room.besides()).toMatch(sign);
    expect(room.besides()).toContain('Olu Adeyemi answers');
  });

  test('/row shows who said what to whom', async () => {
    expect(await room.row()).toContain('Olu Adeyemi answers');
  });
});

/** The first words of the statement that stands first in some others. */
function firstIn(others: string): string {
  const flat = others.replace(/\s+/g, ' ');
  const place = (words: string): number => {
    const at = flat.indexOf(words);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const [first = ''] = lamps.statements
    .map(({ text }) => text.slice(1, 30))
    .sort((a, b) => place(a) - place(b));
  return first;
}
