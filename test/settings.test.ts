// Every setting that is wrong or missing is named in one sentence that says what to do, and its value is never shown.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings, SETTINGS } from '../src/settings.ts';
import { emptyPlace, run } from './cli/program.ts';

const DISCORD = { DISCORD_TOKEN: 'one.two.three', DISCORD_APPLICATION_ID: '10000000000000000' };
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 's',
  SLACK_SIGNING_SECRET: 'g',
  ROWBOT_SECRET: 'ab'.repeat(32),
};

type Row = readonly [environment: Record<string, string>, sentence: string];

const WRONG: readonly Row[] = [
  [{ ROWBOT_SECRET: 'short' }, 'ROWBOT_SECRET takes 64 hex digits; make them with: openssl rand -hex 32.'],
  [{ ROWBOT_PORT: 'http' }, 'ROWBOT_PORT takes a port number from 1 to 65535.'],
  [{ ROWBOT_PORT: '0' }, 'ROWBOT_PORT takes a port number from 1 to 65535.'],
  [{ ROWBOT_PORT: '80.5' }, 'ROWBOT_PORT takes a port number from 1 to 65535.'],
  [{ SLACK_PORT: '70000' }, 'SLACK_PORT takes a port number from 1 to 65535.'],
  [{ ROWBOT_LATE_HOURS: '25' }, 'ROWBOT_LATE_HOURS takes a number of hours from 0 to 24.'],
  [{ ROWBOT_LOG: 'loud' }, 'ROWBOT_LOG takes one of fatal, error, warn, info, debug, trace, silent.'],
  [
    { DATABASE_URL: 'mysql://host/db' },
    'DATABASE_URL takes an address such as postgres://user:password@host/database.',
  ],
  [
    { ...DISCORD, DISCORD_TOKEN: 'Bot one.two.three' },
    'DISCORD_TOKEN takes three parts with dots between them and nothing else: copy it from Bot → Reset Token.',
  ],
  [
    { ...DISCORD, DISCORD_APPLICATION_ID: 'Rowbot' },
    'DISCORD_APPLICATION_ID takes the number on the General Information page.',
  ],
  [
    { ...DISCORD, DISCORD_GUILD_ID: '#general' },
    'DISCORD_GUILD_ID takes the number of a server: right-click it with developer mode on → Copy Server ID.',
  ],
  [{ DISCORD_API_URL: 'discord.com' }, 'DISCORD_API_URL takes an address such as https://discord.com/api.'],
  [{ SLACK_API_URL: 'ftp://slack.com' }, 'SLACK_API_URL takes an address such as https://slack.com/api/.'],
  [
    { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' },
    'SLACK_BOT_TOKEN starts with xoxb-: copy it from OAuth & Permissions.',
  ],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' },
    'SLACK_APP_TOKEN starts with xapp-: make one under Basic Information.',
  ],
];

const MISSING: readonly Row[] = [
  [
    { DISCORD_TOKEN: 'one.two.three' },
    'DISCORD_APPLICATION_ID is missing: DISCORD_TOKEN needs it, because the commands are registered under it. Put it into .env.',
  ],
  [
    { DISCORD_APPLICATION_ID: '10000000000000000' },
    'DISCORD_TOKEN is missing: DISCORD_APPLICATION_ID needs it, because the bot logs in with the token. Put it into .env.',
  ],
  [
    { SLACK_APP_TOKEN: 'xapp-1' },
    'SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN needs it, because Socket Mode answers with the bot token. Put it into .env.',
  ],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1' },
    'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing: Slack needs one of them beside SLACK_BOT_TOKEN. Put it into .env.',
  ],
  [
    { SLACK_SIGNING_SECRET: 'g' },
    'SLACK_BOT_TOKEN (for one workspace) or SLACK_CLIENT_ID (for many) is missing: Slack needs one of them beside SLACK_SIGNING_SECRET. Put it into .env.',
  ],
  ...Object.keys(OAUTH)
    .filter((name) => name !== 'SLACK_CLIENT_ID')
    .map((name): Row => {
      const { [name]: _left, ...rest } = { ...OAUTH } as Record<string, string>;
      return [
        rest,
        `${name} is missing: SLACK_CLIENT_ID needs it, because many workspaces are installed by OAuth, and their tokens are kept encrypted. Put it into .env.`,
      ];
    }),
];

test.each([...WRONG, ...MISSING])('%j → %s', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(
    expect.objectContaining({ name: 'UserError', message: sentence }),
  );
});

test('each of several wrong settings is named, in a line of its own', () => {
  expect(() => readSettings({ ROWBOT_PORT: 'x', ROWBOT_LOG: 'y' })).toThrow(
    'ROWBOT_PORT takes a port number from 1 to 65535.\nROWBOT_LOG takes one of fatal, error, warn, info, debug, trace, silent.',
  );
});

test.each([{}, DISCORD, OAUTH, { ROWBOT_LOG: '', DISCORD_TOKEN: '  ', SLACK_PORT: '' }])(
  '%j is right',
  (environment) => {
    expect(() => readSettings(environment)).not.toThrow();
  },
);

describe('the program', () => {
  test('shows the sentence, exits with 1, and shows neither a stack trace nor the value', async () => {
    const place = emptyPlace();
    const { code, stdout, stderr } = await run(['start'], {
      folder: place.folder,
      env: { ROWBOT_SECRET: 'not-so-secret', SLACK_BOT_TOKEN: 'xoxp-not-that-one' },
    });
    place.remove();
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'ROWBOT_SECRET takes 64 hex digits; make them with: openssl rand -hex 32.\nSLACK_BOT_TOKEN starts with xoxb-: copy it from OAuth & Permissions.\n',
    });
  });
});

/** Read by compose.yaml, not by the program. */
const COMPOSE = ['POSTGRES_PASSWORD'];

test('.env.example shows every setting, and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const shown = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);
  expect([...shown].sort()).toEqual([...SETTINGS, ...COMPOSE].sort());
});
