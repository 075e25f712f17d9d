// `rowbot register`: tells Discord of the commands, once, and only when something changed.
import { REST, Routes } from 'discord.js';
import { type Command, UserError } from '../../command/index.ts';
import { restOptions } from './client.ts';
import { registrationOf } from './registration.ts';
import type { DiscordSettings } from './settings.ts';
import { again, codeOf, isForbidden, isPassing, isUnauthorised } from './trouble.ts';

/** What Discord adds to a command that it keeps. */
const ADDED: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'nsfw',
  'handler',
  'name_localized',
  'description_localized',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What says the same when left out: null, false, an empty list, table or text. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** A value in one canonical spelling, so that equal ones are spelt the same. */
function spelling(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spelling);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !ADDED.has(key) && !isNothing(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, spelling(inner)]),
  );
}

/** All commands in one spelling; Discord gives them back in an order of its own. */
const spelt = (commands: readonly unknown[], global: boolean): string =>
  commands
    .map((command) => {
      // Discord fills these in for a server's commands, which can't have them.
      const own =
        !global && isObject(command) ? { ...command, contexts: null, integration_types: null } : command;
      return JSON.stringify(spelling(own));
    })
    .sort()
    .join('\n');

function explained(error: unknown): unknown {
  if (codeOf(error) === 0 || isUnauthorised(error))
    return new UserError(
      'discord-token',
      'Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.',
    );
  if (isForbidden(error))
    return new UserError(
      'discord-access',
      'The bot is not in the server that DISCORD_GUILD_ID names, or the id of DISCORD_APPLICATION_ID is another application’s: check both.',
    );
  if (isPassing(error))
    return new UserError(
      'discord-away',
      'Discord can’t be reached. Check the connection (and DISCORD_API_URL, if it is set) and try again.',
    );
  return error;
}

const routeFor = (applicationId: string, guildId: string | null) =>
  guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** Whether Discord has the commands as they are. */
export async function isRegistered(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | null,
): Promise<boolean> {
  const global = guildId === null;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const there = await again(() => rest.get(routeFor(applicationId, guildId), { query }));
  return Array.isArray(there) && spelt(there, global) === spelt(registrationOf(commands, global), global);
}

/**
 * Registers the commands with one bulk request, or with none when Discord already has them as they are.
 *
 * @param guildId the one server to register for (at once), or null for everywhere
 * @throws UserError for a token, application or server that must be mended
 */
export async function registerCommands(
  settings: DiscordSettings,
  commands: readonly Command[],
  guildId: string | null,
): Promise<{ readonly changed: boolean; readonly count: number }> {
  const rest = new REST(restOptions(settings)).setToken(settings.token);
  const { applicationId } = settings;
  const wanted = registrationOf(commands, guildId === null);
  try {
    const changed = !(await isRegistered(rest, applicationId, commands, guildId));
    if (changed) await again(() => rest.put(routeFor(applicationId, guildId), { body: wanted }));
    return { changed, count: wanted.length };
  } catch (error) {
    throw explained(error);
  }
}
