// What the operator has set in the environment or in `.env`, checked before anything starts.
import { z } from 'zod';
import { UserError } from './command/index.ts';

const filled = z.string().trim().min(1);
const port = z.coerce.number().int().min(1).max(65535);

/** Every setting, with the sentence that says what to do when it is wrong. */
const schema = z.object({
  ROWBOT_CORPUS: filled.optional(),
  ROWBOT_STORE: filled.optional(),
  ROWBOT_SECRET: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'takes 64 hex digits; make them with: openssl rand -hex 32')
    .optional(),
  ROWBOT_PORT: port.optional(),
  ROWBOT_HOST: filled.default('127.0.0.1'),
  ROWBOT_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'takes an address such as postgres://user:password@host/database')
    .optional(),
  DISCORD_TOKEN: filled.optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'takes the number on the General Information page')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'takes the number of a server')
    .optional(),
  DISCORD_API_URL: z.url().default('https://discord.com/api'),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'starts with xoxb-: copy it from OAuth & Permissions')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'starts with xapp-: make one under Basic Information')
    .optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_PORT: port.default(3000),
  SLACK_CLIENT_ID: filled.optional(),
  SLACK_CLIENT_SECRET: filled.optional(),
  SLACK_STATE_SECRET: filled.optional(),
  SLACK_API_URL: z.url().default('https://slack.com/api/'),
});

export type Settings = z.infer<typeof schema>;

/** Settings that need others beside them, and why. */
const NEEDS: readonly {
  readonly if: keyof Settings;
  readonly all: readonly (keyof Settings)[];
  readonly why: string;
}[] = [
  { if: 'DISCORD_TOKEN', all: ['DISCORD_APPLICATION_ID'], why: 'the commands are registered under it' },
  { if: 'SLACK_APP_TOKEN', all: ['SLACK_BOT_TOKEN'], why: 'Socket Mode answers with the bot token' },
  {
    if: 'SLACK_CLIENT_ID',
    all: ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_SIGNING_SECRET', 'ROWBOT_SECRET'],
    why: 'many workspaces are installed by OAuth, and their tokens are kept encrypted',
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
  for (const need of NEEDS) {
    const missing =
      settings[need.if] === undefined ? undefined : need.all.find((name) => settings[name] === undefined);
    if (missing !== undefined)
      throw new UserError(
        'settings',
        `${missing} is missing: ${need.if} needs it, because ${need.why}. Put it into .env.`,
      );
  }
  if (
    settings.SLACK_BOT_TOKEN !== undefined &&
    settings.SLACK_APP_TOKEN === undefined &&
    settings.SLACK_SIGNING_SECRET === undefined
  )
    throw new UserError(
      'settings',
      'SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing: Slack needs one of them beside SLACK_BOT_TOKEN. Put it into .env.',
    );
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
