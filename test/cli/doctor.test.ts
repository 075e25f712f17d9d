// `rowbot doctor` on the fakes: what it says of an installation that works, and of all that can be wrong with one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeDiscord, PERMISSION } from '../fakes/discord/index.ts';
import { FakeSlack } from '../fakes/slack/index.ts';
import { emptyPlace, freePort, onBoth, run } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let discord: FakeDiscord;
let slack: FakeSlack;
let place: ReturnType<typeof emptyPlace>;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  slack = await new FakeSlack().start();
  place = emptyPlace();
});
afterEach(async () => {
  await discord.stop();
  await slack.stop();
  place.remove();
});

async function rowbot(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const { code, stdout, stderr } = await run(args, {
    folder: place.folder,
    env: { ...onBoth(place.corpus, discord, slack), ...env },
  });
  const said = (stdout + stderr)
    .replaceAll(place.corpus, 'CORPUS')
    .replaceAll(place.folder, 'FOLDER')
    .replaceAll(discord.here.channel, 'SQUARE')
    .replaceAll(slack.general.id, 'GENERAL')
    .replace(/Node [\d.]+/, 'Node N')
    .replace(/at port \d+/, 'at port N')
    .replace(/\d+ ms/, 'N ms');
  return { code, said };
}

test('an installation that works', async () => {
  await rowbot(['register']);
  const { code, said } = await rowbot([
    'doctor',
    '--channel',
    `discord:${discord.here.channel}`,
    `slack:${slack.general.id}`,
  ]);
  expect(said).toMatchInlineSnapshot(`
    "Program
      good  Node N will do
      good  every setting is as it should be
    Stories
      good  1 story in CORPUS can be read
    Store
      good  the file rowbot.db opens, and its tables are up to date
      good  a write and a read take N ms
    Discord
      good  Discord lets the bot in as Rowbot
      good  the bot asks for no privileged intent, so that none must be switched on
      good  one connection is enough for the servers that the bot is in
      good  1000 of 1000 logins are left today
      good  the commands are registered everywhere as they are
      good  the bot may do all it needs in the channel general
      good  the clock is right
    Slack
      good  Slack lets the bot in as rowbot in the workspace town-news
      good  the app has all 10 scopes that it needs
      good  the bot is in the channel GENERAL
      good  Socket Mode is on, and the app token opens it
      good  the clock is right
    The running bot
      look  no window is open to look in
            → Set ROWBOT_PORT for /healthz, /readyz and /metrics.
    Nothing keeps Rowbot from working; 1 to look at.
    "
  `);
  expect(code).toBe(0);
  expect(slack.posts.length + discord.posts.length).toBe(0);
});

test('everything that the chats can find wrong', async () => {
  await discord.stop();
  discord = await new FakeDiscord({ permissions: PERMISSION.viewChannel | PERMISSION.embedLinks }).start();
  discord.interactionsUrl = 'https://elsewhere.example';
  slack.home.scopes = new Set(['commands', 'chat:write', 'channels:history']);
  slack.general.member = false;
  const { code, said } = await rowbot(
    ['doctor', '--channel', `discord:${discord.here.channel}`, `slack:${slack.general.id}`],
    {
      DISCORD_APPLICATION_ID: '1000000000000000009',
      DISCORD_GUILD_ID: '1000000000000000007',
      SLACK_APP_TOKEN: 'xapp-another',
      ROWBOT_PORT: String(await freePort()),
    },
  );
  expect(said).toMatchInlineSnapshot(`
    "Program
      good  Node N will do
      good  every setting is as it should be
    Stories
      good  1 story in CORPUS can be read
    Store
      good  the file rowbot.db opens, and its tables are up to date
      good  a write and a read take N ms
    Discord
      good  Discord lets the bot in as Rowbot
      BAD   DISCORD_APPLICATION_ID is another application’s than the token’s
            → Set it to 1000000000000000001, or take the token of the application that it names.
      BAD   the application sends interactions to an address of its own, so that the bot never sees them
            → Empty “Interactions Endpoint URL” on the General Information page of the developer portal.
      good  the bot asks for no privileged intent, so that none must be switched on
      good  one connection is enough for the servers that the bot is in
      good  1000 of 1000 logins are left today
      BAD   the commands are not registered in the server 1000000000000000007, or not as they are now
            → Run: rowbot register
      BAD   the bot is not in the server 1000000000000000007, or there is none of that number
            → Somebody who manages it opens https://discord.com/oauth2/authorize?client_id=1000000000000000009&scope=bot+applications.commands&permissions=309237763072
      BAD   the bot lacks “Send Messages” in the channel general
            → Give it that in the channel’s settings → Permissions.
      look  the bot lacks “Send Messages in Threads” in the channel general
            → Give it that in the channel’s settings → Permissions; it does without, in plainer words.
      look  the bot lacks “Create Public Threads” in the channel general
            → Give it that in the channel’s settings → Permissions; it does without, in plainer words.
      look  the bot lacks “Attach Files” in the channel general
            → Give it that in the channel’s settings → Permissions; it does without, in plainer words.
      look  the bot lacks “Read Message History” in the channel general
            → Give it that in the channel’s settings → Permissions; it does without, in plainer words.
      good  the clock is right
    Slack
      good  Slack lets the bot in as rowbot in the workspace town-news
      BAD   the app lacks the scopes app_mentions:read, assistant:write, files:write, groups:history, im:history, mpim:history, users:read
            → Paste the output of \`rowbot manifest\` into App Manifest, and install the app to the workspace again.
      BAD   channel GENERAL: the bot is not in it
            → Write there: /invite @Rowbot
      BAD   Slack rejects the app token: make one with the scope connections:write under Basic Information → App-Level Tokens and copy it into SLACK_APP_TOKEN
      good  the clock is right
    The running bot
      look  no bot is running at port N
            → Start it: rowbot start
    8 to mend, 5 to look at.
    "
  `);
  expect(code).toBe(1);
});

test('rejected tokens, a broken story and a store that can’t be opened', async () => {
  writeFileSync(join(place.corpus, 'torn.md'), '---\ntitle: [torn\n---\n');
  const { code, said } = await rowbot(['doctor'], {
    DISCORD_TOKEN: 'nobody.knows.it',
    SLACK_BOT_TOKEN: 'xoxb-nobody-knows-it',
    ROWBOT_STORE: join(place.folder, 'nowhere', 'rowbot.db'),
  });
  expect(said).toMatchInlineSnapshot(`
    "Program
      good  Node N will do
      good  every setting is as it should be
    Stories
      good  1 story in CORPUS can be read
      BAD   CORPUS/torn.md:3: The front matter is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
            → Mend it; \`rowbot check\` looks again.
      BAD   CORPUS/torn.md:4: There is no text: put the article below the front matter.
            → Mend it; \`rowbot check\` looks again.
    Store
      BAD   FOLDER/nowhere/rowbot.db can’t be opened: the folder must be there, and this user may write in it
            → Check ROWBOT_STORE or DATABASE_URL, and ROWBOT_SECRET.
    Discord
      BAD   Discord rejects the token
            → Copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.
      good  the clock is right
    Slack
      BAD   Slack rejects the bot token: copy it again from OAuth & Permissions into SLACK_BOT_TOKEN (install the app to the workspace first)
      good  Socket Mode is on, and the app token opens it
      good  the clock is right
    The running bot
      look  no window is open to look in
            → Set ROWBOT_PORT for /healthz, /readyz and /metrics.
    5 to mend, 1 to look at.
    "
  `);
  expect(said).not.toMatch(/nobody/);
  expect(code).toBe(1);
});

test('platforms that are away', async () => {
  await discord.stop();
  await slack.stop();
  const { code, said } = await rowbot(['doctor']);
  expect(code).toBe(1);
  expect(said).toMatch(/BAD {3}Discord can’t be asked/);
  expect(said).toMatch(/BAD {3}Slack can’t be reached/);
});

test('settings that are wrong', async () => {
  const { code, said } = await rowbot(['doctor'], { ROWBOT_LOG: 'loud', DISCORD_APPLICATION_ID: '' });
  expect(code).toBe(1);
  expect(said).toContain('BAD   ROWBOT_LOG takes one of fatal');
});

test('every channel that is named is looked at, or said not to be', async () => {
  const both = ['doctor', '--channel', `slack:${slack.general.id}`, 'slack:C404', 'discord:1'];
  const { code, said } = await rowbot(both, { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '' });
  expect(code).toBe(1);
  expect(said).toContain('good  the bot is in the channel GENERAL');
  expect(said).toContain('BAD   channel C404: ');
  expect(said).toContain('BAD   the channel 1 can’t be looked at: Discord is not configured');
});

test('a channel that is neither', async () => {
  const { code, said } = await rowbot(['doctor', '--channel', '#general']);
  expect(code).toBe(1);
  expect(said).toContain('--channel takes discord:ID or slack:ID');
});
