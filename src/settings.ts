// What the operator has set in the environment or in `.env`, checked before anything starts.
import { z } from 'zod';
import { UserError } from './command/index.ts';

/** A text; an empty one has been taken for "not set" before. */
const text = z.string().trim();

const fitting = (pattern: RegExp, sentence: string) => text.regex(pattern, sentence);

const port = z.coerce
  .number({ error: 'takes a port number from 1 to 65535' })
  .int('takes a port number from 1 to 65535')
  .min(1, 'takes a port number from 1 to 65535')
  .max(65535, 'takes a port number from 1 to 65535');

const address = (example: string) =>
  z.url({ protocol: /^https?$/, error: `takes an address such as ${example}` });

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting, with what is said when it is wrong: its name comes before, and never its value. */
const schema = z.object({
  ROWBOT_CORPUS: text.optional(),
  ROWBOT_STORE: text.optional(),
  ROWBOT_CACHE: text.optional(),
  ROWBOT_SECRET: fitting(
    /^[0-9a-f]{64}$/i,
    'takes 64 hex digits; make them with: openssl rand -hex 32',
  ).optional(),
  ROWBOT_PORT: port.optional(),
  ROWBOT_HOST: text.default('127.0.0.1'),
  ROWBOT_LATE_HOURS: z.coerce
    .number({ error: 'takes a number of hours from 0 to 24' })
    .min(0, 'takes a number of hours from 0 to 24')
    .max(24, 'takes a number of hours from 0 to 24')
    .default(6),
  ROWBOT_LOG: z.enum(LEVELS, { error: `takes one of ${LEVELS.join(', ')}` }).default('info'),
  DATABASE_URL: fitting(
    /^postgres(ql)?:\/\//,
    'takes an address such as postgres://user:password@host/database',
  ).optional(),
  DISCORD_TOKEN: fitting(
    /^[\w-]+\.[\w-]+\.[\w-]+$/,
    'takes three parts with dots between them and nothing else: copy it from Bot → Reset Token',
  ).optional(),
  DISCORD_APPLICATION_ID: fitting(
    /^\d{17,20}$/,
    'takes the number on the General Information page',
  ).optional(),
  DISCORD_GUILD_ID: fitting(
    /^\d{17,20}$/,
    'takes the number of a server: right-click it with developer mode on → Copy Server ID',
  ).optional(),
  DISCORD_API_URL: address('https://discord.com/api').default('https://discord.com/api'),
  SLACK_BOT_TOKEN: fitting(/^xoxb-/, 'starts with xoxb-: copy it from OAuth & Permissions').optional(),
  SLACK_APP_TOKEN: fitting(/^xapp-/, 'starts with xapp-: make one under Basic Information').optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_PORT: port.default(3000),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_STATE_SECRET: text.optional(),
  SLACK_API_URL: address('https://slack.com/api/').default('https://slack.com/api/'),
});

export type Settings = z.infer<typeof schema>;

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

/** Settings that need others beside them, and why. */
const NEEDS: readonly {
  readonly if: keyof Settings;
  readonly all: readonly (keyof Settings)[];
  readonly why: string;
}[] = [
  { if: 'DISCORD_TOKEN', all: ['DISCORD_APPLICATION_ID'], why: 'the commands are registered under it' },
  { if: 'DISCORD_APPLICATION_ID', all: ['DISCORD_TOKEN'], why: 'the bot logs in with the token' },
  { if: 'SLACK_APP_TOKEN', all: ['SLACK_BOT_TOKEN'], why: 'Socket Mode answers with the bot token' },
  {
    if: 'SLACK_CLIENT_ID',
    all: ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_SIGNING_SECRET', 'ROWBOT_SECRET'],
    why: 'many workspaces are installed by OAuth, and their tokens are kept encrypted',
  },
];

/** Settings of which one must be there beside another, with the whole sentence. */
const ONE_OF: readonly {
  readonly if: keyof Settings;
  readonly any: readonly (keyof Settings)[];
  readonly sentence: string;
}[] = [
  {
    if: 'SLACK_BOT_TOKEN',
    any: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    sentence:
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing: Slack needs one of them beside SLACK_BOT_TOKEN. Put it into .env.',
  },
  {
    if: 'SLACK_SIGNING_SECRET',
    any: ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
    sentence:
      'SLACK_BOT_TOKEN (for one workspace) or SLACK_CLIENT_ID (for many) is missing: Slack needs one of them beside SLACK_SIGNING_SECRET. Put it into .env.',
  },
];

/**
 * Checks the environment.
 *
 * @throws UserError that names each missing or wrong setting in one sentence; values are never shown
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty line in .env means "not set".
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new UserError('settings', sentences.join('\n'));
  }
  const settings = parsed.data;
  const isSet = (name: keyof Settings): boolean => settings[name] !== undefined;
  for (const need of NEEDS) {
    const missing = isSet(need.if) ? need.all.find((name) => !isSet(name)) : undefined;
    if (missing !== undefined)
      throw new UserError(
        'settings',
        `${missing} is missing: ${need.if} needs it, because ${need.why}. Put it into .env.`,
      );
  }
  const broken = ONE_OF.find((rule) => isSet(rule.if) && !rule.any.some(isSet));
  if (broken !== undefined) throw new UserError('settings', broken.sentence);
  return settings;
}

/** Settings that must never be written anywhere. */
const SECRETS: readonly (keyof Settings)[] = [
  'ROWBOT_SECRET',
  'DATABASE_URL',
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
];

/** The values of the settings that are secrets. */
export const secretsIn = (environment: Readonly<Record<string, unknown>>): string[] =>
  SECRETS.map((name) => environment[name]).filter((value) => typeof value === 'string');
