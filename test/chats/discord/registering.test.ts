// `rowbot register` on the fake Discord: one bulk request, and none when nothing changed.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registerCommands } from '../../../src/chats/discord/index.ts';
import { registrationOf } from '../../../src/chats/discord/registration.ts';
import { FakeDiscord } from '../../fakes/discord/index.ts';
import { COMMANDS } from '../quotes.ts';
import { settingsFor } from './stage.ts';

/** Each command, and the one that stands in the menu of a message too. */
const REGISTERED = COMMANDS.length + 1;

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await new FakeDiscord().start();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

const puts = (): number => discord.requests.filter((request) => request.startsWith('PUT')).length;

test('all commands are registered everywhere by one request', async () => {
  const { settings } = settingsFor(discord);
  expect(await registerCommands(settings, COMMANDS, null)).toEqual({ changed: true, count: REGISTERED });
  expect(puts()).toBe(1);
  expect(
    discord.commands
      .get('global')
      ?.map(({ id, version, ...rest }) => rest)
      .slice(0, 2),
  ).toMatchInlineSnapshot(`
    [
      {
        "application_id": "1000000000000000001",
        "contexts": [
          0,
          1,
          2,
        ],
        "default_member_permissions": null,
        "description": "Who said it? The speaker, the exact words and what was answered",
        "description_localizations": {
          "de": "Wer hat das gesagt? Der Name, der genaue Wortlaut und was geantwortet wurde",
        },
        "integration_types": [
          0,
          1,
        ],
        "name": "said-it",
        "nsfw": false,
        "options": [
          {
            "autocomplete": true,
            "description": "the words as you remember them",
            "description_localizations": {
              "de": "die Worte, so wie du sie in Erinnerung hast",
            },
            "name": "quote",
            "required": true,
            "type": 3,
          },
        ],
        "type": 1,
      },
      {
        "application_id": "1000000000000000001",
        "contexts": [
          0,
          1,
          2,
        ],
        "default_member_permissions": null,
        "description": "",
        "integration_types": [
          0,
          1,
        ],
        "name": "the words as you remember them",
        "name_localizations": {
          "de": "die Worte, so wie du sie in…",
        },
        "nsfw": false,
        "type": 3,
      },
    ]
  `);
});

test('nothing is sent when nothing changed, for everywhere and for one server', async () => {
  const { settings } = settingsFor(discord);
  const guild = discord.guilds[0]?.id ?? '';
  for (const where of [null, guild]) {
    await registerCommands(settings, COMMANDS, where);
    expect(await registerCommands(settings, [...COMMANDS], where)).toEqual({
      changed: false,
      count: REGISTERED,
    });
  }
  expect(puts()).toBe(2);
});

test('a changed command is registered again', async () => {
  const { settings } = settingsFor(discord);
  await registerCommands(settings, COMMANDS, null);
  const changed = COMMANDS.map((command, i) =>
    i === 0 ? { ...command, description: 'help.intro' as const } : command,
  );
  expect(await registerCommands(settings, changed, null)).toEqual({ changed: true, count: REGISTERED });
});

test('a rejected token, a foreign server and an absent Discord are each named in a sentence', async () => {
  const { settings } = settingsFor(discord);
  const wrong = registerCommands({ ...settings, token: 'wrong' }, COMMANDS, null);
  await expect(wrong).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.]`,
  );
  discord.faults.add(/commands/, {
    kind: 'refuse',
    status: 403,
    body: { code: 50001, message: 'Missing Access' },
  });
  await expect(registerCommands(settings, COMMANDS, '123')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: The bot is not in the server that DISCORD_GUILD_ID names, or the id of DISCORD_APPLICATION_ID is another application’s: check both.]`,
  );
  await expect(
    registerCommands({ ...settings, apiUrl: 'http://127.0.0.1:1/api' }, COMMANDS, null),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UserError: Discord can’t be reached. Check the connection (and DISCORD_API_URL, if it is set) and try again.]`,
  );
});

test('a 429 and a 5xx are waited out', async () => {
  const { settings } = settingsFor(discord);
  discord.faults.rateLimit(/^PUT/);
  discord.faults.add(/^GET.*commands/, { kind: 'refuse', status: 502 });
  expect(await registerCommands(settings, COMMANDS, null)).toEqual({ changed: true, count: REGISTERED });
  expect(discord.faults.left).toBe(0);
});

test('no description of ours is too long for Discord, in any language', () => {
  const cut: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.endsWith('…')) cut.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(registrationOf(commands, true));
  expect(cut).toEqual([]);
});
