// The whole way on Discord: the built program, the real client, the real commands and the story that comes with it.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyPlace, Program, run } from '../../cli/program.ts';
import {
  APPLICATION,
  BOT,
  FakeDiscord,
  PERMISSION,
  person,
  type Sent,
  TOKEN,
  USUAL,
} from '../../fakes/discord/index.ts';
import { channelShape } from '../../fakes/discord/places.ts';
import { isJson, type Json } from '../../fakes/json.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
const ME = `<@${BOT.id}>`;
const QUOTE = 'backbone of an amoeba';
const ADMIN = { permissions: USUAL | PERMISSION.manageGuild };

// Three programs are started here, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let discord: FakeDiscord;
let place: ReturnType<typeof emptyPlace>;
let bot: Program;
let env: Record<string, string>;

beforeAll(async () => {
  discord = await new FakeDiscord({ ackWindow: 30_000 }).start();
  place = emptyPlace();
  env = {
    ROWBOT_CORPUS: CORPUS,
    DISCORD_TOKEN: TOKEN,
    DISCORD_APPLICATION_ID: APPLICATION,
    DISCORD_API_URL: discord.url,
  };
});
afterAll(async () => {
  bot.signal('SIGTERM');
  const { code } = await bot.ended();
  await discord.stop();
  place.remove();
  expect(code).toBe(0);
  expect(discord.violations).toEqual([]);
});

const jsonOf = ({ body }: Sent): string => JSON.stringify(body);

interface Button {
  readonly label: string;
  readonly id: string;
}

/** The buttons under a message, and the items of its menus. */
function buttonsOf({ body }: Sent): Button[] {
  const rows = Array.isArray(body['components']) ? body['components'].filter(isJson) : [];
  const components = rows.flatMap((row) =>
    Array.isArray(row['components']) ? row['components'].filter(isJson) : [],
  );
  return components.map((one: Json) => ({ label: String(one['label']), id: String(one['custom_id']) }));
}

const press = (sent: Sent, label: string): Promise<Sent> => {
  const button = buttonsOf(sent).find((one) => one.label === label);
  return discord.press(button?.id ?? `no button ${label}`, { user: person('ann') }).answer();
};

// Somebody else each time: one person who asks all this within seconds would be told to wait.
const whoSaid = (quote = QUOTE, from: Parameters<FakeDiscord['slash']>[2] = {}): Promise<Sent> =>
  discord.slash('who-said', { quote }, { user: person('ann'), ...from }).answer();

test('the commands are registered by one request, and none when nothing has changed', async () => {
  const first = await run(['register'], { folder: place.folder, env });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.replace(/\d+ commands/, 'all commands')).toMatchInlineSnapshot(`
    "Registered all commands everywhere.
    Take the bot into a server: https://discord.com/oauth2/authorize?client_id=1000000000000000001&scope=bot+applications.commands&permissions=309237763072
    Or have it for yourself, everywhere: https://discord.com/oauth2/authorize?client_id=1000000000000000001&scope=applications.commands&integration_type=1
    "
  `);
  const again = await run(['register'], { folder: place.folder, env });
  expect(again.stdout).toMatch(/^Discord has all \d+ commands everywhere as they are: nothing to do\.\n/);
  expect(discord.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
});

test('what is registered: every command but those behind buttons, in German too, for servers, people and all places', () => {
  const commands = discord.commands.get('global') ?? [];
  const slashes = commands.filter(({ type }) => type === 1);
  const names = slashes.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['who-said', 'help', 'mentions', 'rowbot-settings']));
  for (const hidden of ['context', 'share', 'wrong']) expect(names).not.toContain(hidden);
  for (const command of commands) {
    expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    const localised = command['type'] === 1 ? 'description_localizations' : 'name_localizations';
    expect(command[localised]).toMatchObject({ de: expect.stringMatching(/.{3,}/) });
  }
  const settings = slashes.find(({ name }) => name === 'rowbot-settings');
  expect(settings?.['default_member_permissions']).toBe(PERMISSION.manageGuild.toString());
  expect(commands.filter(({ type }) => type === 3)).toHaveLength(1);
});

describe('the running bot', () => {
  beforeAll(async () => {
    bot = new Program(['start'], { folder: place.folder, env });
    await bot.says(/discord: ready/);
  });

  test('completes what is typed and answers the chosen statement', async () => {
    const choices = await discord.type('who-said', 'quote', 'backbone').offered();
    expect(choices[0]).toMatchObject({ name: expect.stringMatching(/^George Galloway: /) });
    const sent = await whoSaid(String(choices[0]?.['value']));
    expect(sent.ephemeral).toBe(false);
    expect(sent.body['embeds']).toMatchObject([
      {
        title: '**George Galloway**, Respect MP for Bradford West',
        description: expect.stringMatching(/poor judgement.*unprincipled coward/s),
        footer: { text: 'Labour and Galloway trade insults · paragraph 7' },
      },
    ]);
    expect(buttonsOf(sent).map(({ label }) => label)).toEqual([
      'Context',
      'More by George Galloway',
      'Wrong?',
    ]);
  });

  test('shows the context to whoever presses, who can share it with the others', async () => {
    const context = await press(await whoSaid(), 'Context');
    expect(context.ephemeral).toBe(true);
    expect(jsonOf(context)).toContain('paragraphs 6 to ');
    const shared = await press(context, 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(jsonOf(shared)).toContain('Shared by ann');
    expect(jsonOf(shared)).toContain('paragraphs 6 to ');
    expect(buttonsOf(shared).map(({ label }) => label)).not.toContain('Share');
  });

  test('leads on to more by the same person, and to who answered', async () => {
    const more = await press(await whoSaid(), 'More by George Galloway');
    expect(jsonOf(more)).toContain('George Galloway');
    const answered = await whoSaid('dustbin');
    const who = await press(answered, 'Who answered');
    expect(jsonOf(who).length).toBeGreaterThan(200);
  });

  test('takes a report, with its number for the person and in the log', async () => {
    const reported = await press(await whoSaid(), 'Wrong?');
    expect(reported.ephemeral).toBe(true);
    const [, number = ''] = /under number (\S+?)\. What is wrong/.exec(jsonOf(reported)) ?? [];
    expect(number).not.toBe('');
    await bot.says(new RegExp(`"reference":"${number}".*report`));
    const noted = await press(reported, 'The speaker');
    expect(jsonOf(noted)).toContain('noted under number');
  });

  test('checks a quotation from the menu of a message', async () => {
    const label = String(discord.commands.get('global')?.find(({ type }) => type === 3)?.['name']);
    const { body, ephemeral } = await discord.menu(label, `He said “${QUOTE}”, I think`).answer();
    expect(JSON.stringify(body)).toContain('George Galloway');
    expect(ephemeral).toBe(true);
  });

  test('answers a mention in a thread, and what is asked there afterwards', async () => {
    const thread = discord.openThread();
    const first = discord.nextPost();
    discord.say(`${ME} who said “${QUOTE}”?`, { channel: thread });
    const answer = await first;
    expect(answer.channel).toBe(thread);
    expect(jsonOf(answer)).toContain('George Galloway');
    const second = discord.nextPost();
    discord.say(`${ME} what else did he say?`, { channel: thread });
    expect(jsonOf(await second)).toContain('George Galloway');
  });

  test('speaks German to whoever has Discord in German', async () => {
    const german = await whoSaid(QUOTE, { locale: 'de' });
    expect(jsonOf(german)).toContain('Der Artikel berichtet von keiner Antwort');
    expect(buttonsOf(german).map(({ label }) => label)).toEqual([
      'Zusammenhang',
      'Mehr von George Galloway',
      'Falsch?',
    ]);
  });

  test('answers where it is installed by a person alone: direct messages, groups and servers that it is no member of', async () => {
    for (const from of [
      { guild: undefined, channel: '77', context: 2 as const },
      { guild: (BigInt(1_500_000) << 22n).toString(), channel: '78' },
      { guild: undefined, channel: discord.direct(discord.ann), context: 1 as const },
    ])
      expect(jsonOf(await whoSaid(QUOTE, from))).toContain('George Galloway');
  });

  test('promises nothing where it is no member: no daily post, and no sharing where nobody else would see it', async () => {
    const abroad = { guild: (BigInt(1_500_000) << 22n).toString(), channel: '78', user: person('ann') };
    const daily = discord.slash('daily', { do: 'on', time: '9:30', zone: 'UTC' }, { ...abroad, ...ADMIN });
    expect(jsonOf(await daily.answer())).toContain('I am no member of this place');
    const context =
      buttonsOf(await whoSaid(QUOTE, abroad)).find(({ label }) => label === 'Context')?.id ?? '';
    expect(buttonsOf(await discord.press(context, abroad).answer()).at(-1)?.label).toBe('Share');
    const hushed = { ...abroad, permissions: USUAL & ~PERMISSION.useExternalApps };
    const alone = await discord.press(context, hushed).answer();
    expect(alone.ephemeral).toBe(true);
    expect(buttonsOf(alone).map(({ label }) => label)).not.toContain('Share');
  });

  test('promises no daily post in a forum, which takes no messages', async () => {
    const { guild, channel } = discord.here;
    const forum = `${channel}1`;
    discord.gateway.dispatch('CHANNEL_CREATE', { ...channelShape(forum, guild), type: 15 }, guild);
    const post = discord.openThread({ guild, channel: forum });
    const from = { ...ADMIN, channel: post, user: person('ann') };
    const daily = await discord.slash('daily', { do: 'on', time: '9:30', zone: 'UTC' }, from).answer();
    expect(jsonOf(daily)).toContain('Switch it on in a text channel');
    expect(jsonOf(await whoSaid(QUOTE, from))).toContain('George Galloway');
  });

  test('changes the settings for those who manage the server, and for nobody else', async () => {
    const refused = await discord.slash('rowbot-settings', { mentions: 'off' }).answer();
    expect(jsonOf(refused)).toContain('/rowbot-settings is for administrators of this place.');
    const shown = await discord.slash('rowbot-settings', {}, ADMIN).answer();
    expect(jsonOf(shown)).toContain('Mentions:** answered');
    expect(shown.ephemeral).toBe(true);
    const off = buttonsOf(shown).find(({ label }) => label === 'Don’t answer mentions');
    const changed = await discord.press(off?.id ?? '', ADMIN).answer();
    expect(jsonOf(changed)).toContain('not answered');

    const bob = person('bob');
    const hint = discord.nextPost();
    discord.say(`${ME} who said “${QUOTE}”?`, { author: bob });
    const told = await hint;
    expect(told.channel).toBe(discord.direct(bob));
    expect(jsonOf(told)).toContain('I don’t answer when somebody mentions me');
    const before = discord.posts.length;
    discord.say(`${ME} and now?`, { author: bob });
    expect(jsonOf(await whoSaid())).toContain('George Galloway');
    expect(discord.posts).toHaveLength(before);
    await discord.slash('rowbot-settings', { mentions: 'on' }, ADMIN).answer();
  });

  test('leaves alone whoever asks for it, and answers the others', async () => {
    const shy = person('shy');
    await discord.slash('mentions', { answer: 'off' }, { user: shy }).answer();
    const next = discord.nextPost();
    discord.say(`${ME} who said “${QUOTE}”?`, { author: shy });
    const asked = discord.say(`${ME} who said “${QUOTE}”?`, { author: person('ann') });
    expect((await next).body['message_reference']).toMatchObject({ message_id: asked });
  });

  test.each([
    ['blank', ' '],
    ['of 6,000 characters', 'coward '.repeat(857)],
    ['of punctuation', '?!…—.,;:'],
    ['of emoji', '🦆🦆🏴‍☠️'],
    ['with an unclosed quotation mark', '“the backbone of an'],
    ['that would ping everyone', '@everyone @here <@1> <@&2> <#3>'],
    ['for the other chat', '<!channel>'],
    ['of backticks and asterisks', '```*** `a` **b** __c__ ~~d~~ ||e|| [f](http://g.example) # h'],
    ['with hidden and reversing marks', 'back\u200bbone\u202e of\u2066 \u200fan\u2069 amoeba'],
    ['with a null byte', 'backbone\u0000of an amoeba'],
    ['with half a surrogate pair', 'backbone \ud83e amoeba'],
    ['that is an id of nothing', '#0000000000'],
  ])('gives a phrase %s a clear answer that breaks nothing', async (_, quote) => {
    const sent = await whoSaid(quote);
    const shown = JSON.stringify([sent.body['embeds'], sent.body['content']]);
    expect(shown.length).toBeGreaterThan(40);
    expect(shown).not.toMatch(/Something went wrong|a lot at once/);
    expect(shown).not.toMatch(/(?<!\\\\)@everyone|(?<!\\\\)<[@#!]|(?![\u200d])[\p{Cc}\p{Cf}]/u);
    const typed = await discord.type('who-said', 'quote', quote.slice(0, 6000)).offered();
    expect(typed.length).toBeLessThanOrEqual(25);
  });
});
