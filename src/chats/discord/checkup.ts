// `rowbot doctor` on Discord: the token, the application, the gateway, the registration, a server and a channel in it.
import {
  type APIApplication,
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type APIUser,
  type GuildChannelType,
  REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js';
import type { Command } from '../../command/index.ts';
import { bad, type Finding, good, look } from '../checkup.ts';
import { restOptions } from './client.ts';
import { invitesFor } from './invite.ts';
import { missingIn } from './permissions.ts';
import { isRegistered } from './register.ts';
import type { DiscordSettings } from './settings.ts';
import { codeOf, isRefused, isUnauthorised } from './trouble.ts';

export interface DiscordCheckup {
  readonly settings: Pick<DiscordSettings, 'token' | 'applicationId' | 'apiUrl' | 'times'>;
  readonly commands: readonly Command[];
  /** The one server that the commands are registered for; null for everywhere. */
  readonly guild: string | null;
  /** Channels that the bot should write in. */
  readonly channels: readonly string[];
}

/** Fewer logins than this left today are worth a look: Discord resets the token of a bot that uses them up. */
const FEW_LOGINS = 50;

const get = async <T>(rest: REST, route: `/${string}`): Promise<T> => (await rest.get(route)) as T;

async function application(rest: REST, { settings }: DiscordCheckup): Promise<Finding[]> {
  const app = await get<APIApplication & { readonly interactions_endpoint_url?: string | null }>(
    rest,
    Routes.currentApplication(),
  );
  const findings: Finding[] = [];
  if (app.id !== settings.applicationId)
    findings.push(
      bad(
        'DISCORD_APPLICATION_ID is another application’s than the token’s',
        `Set it to ${app.id}, or take the token of the application that it names.`,
      ),
    );
  // With such an address Discord sends nothing that people ask over the gateway.
  if ((app.interactions_endpoint_url ?? '') !== '')
    findings.push(
      bad(
        'the application sends interactions to an address of its own, so that the bot never sees them',
        'Empty “Interactions Endpoint URL” on the General Information page of the developer portal.',
      ),
    );
  return [...findings, good('the bot asks for no privileged intent, so that none must be switched on')];
}

async function gateway(rest: REST): Promise<Finding[]> {
  const { shards, session_start_limit: limit } = await get<RESTGetAPIGatewayBotResult>(
    rest,
    Routes.gatewayBot(),
  );
  return [
    shards > 1
      ? look(`Discord recommends ${shards} shards`, `Start with: rowbot start --shards ${shards}`)
      : good('one connection is enough for the servers that the bot is in'),
    limit.remaining < FEW_LOGINS
      ? look(
          `only ${limit.remaining} of ${limit.total} logins are left today`,
          'Look in the log for what makes it start again and again.',
        )
      : good(`${limit.remaining} of ${limit.total} logins are left today`),
  ];
}

async function registration(rest: REST, { settings, commands, guild }: DiscordCheckup): Promise<Finding[]> {
  const where = guild === null ? 'everywhere' : `in the server ${guild}`;
  return (await isRegistered(rest, settings.applicationId, commands, guild))
    ? [good(`the commands are registered ${where} as they are`)]
    : [bad(`the commands are not registered ${where}, or not as they are now`, 'Run: rowbot register')];
}

async function server(rest: REST, guild: string, applicationId: string): Promise<Finding[]> {
  try {
    const { name } = await get<APIGuild>(rest, Routes.guild(guild));
    return [good(`the bot is in the server ${name}`)];
  } catch (error) {
    if (!isRefused(error)) throw error;
    return [
      bad(
        `the bot is not in the server ${guild}, or there is none of that number`,
        `Somebody who manages it opens ${invitesFor(applicationId).server}`,
      ),
    ];
  }
}

async function place(rest: REST, channel: string, me: string): Promise<Finding[]> {
  let found: APIGuildChannel<GuildChannelType>;
  try {
    found = await get(rest, Routes.channel(channel));
  } catch (error) {
    if (!isRefused(error)) throw error;
    return [
      bad(
        `the bot can’t see the channel ${channel} (${codeOf(error)})`,
        'Check the number (right-click the channel → Copy Channel ID), and give the bot “View Channel” there.',
      ),
    ];
  }
  if (found.guild_id === undefined) return [good('the channel is a direct conversation with the bot')];
  const [guild, member] = await Promise.all([
    get<APIGuild>(rest, Routes.guild(found.guild_id)),
    get<APIGuildMember>(rest, Routes.guildMember(found.guild_id, me)),
  ]);
  const missing = missingIn(found, guild, member, me);
  return missing.length === 0
    ? [good(`the bot may do all it needs in the channel ${found.name}`)]
    : missing.map(({ name, needed }) =>
        (needed ? bad : look)(
          `the bot lacks “${name}” in the channel ${found.name}`,
          `Give it that in the channel’s settings → Permissions${needed ? '' : '; it does without, in plainer words'}.`,
        ),
      );
}

/** What stands for a look that failed. */
const failed = (error: unknown): Finding =>
  bad(
    `Discord can’t be asked (${error instanceof Error ? error.message : String(error)})`,
    'Check the connection, https://discordstatus.com, and DISCORD_API_URL, if it is set.',
  );

/** Looks at everything that Discord can tell; a Discord that is away is a finding, too. */
export async function checkDiscord(checkup: DiscordCheckup): Promise<Finding[]> {
  const { settings, guild, channels } = checkup;
  const rest = new REST({ ...restOptions(settings), retries: 1 }).setToken(settings.token);
  let me: APIUser;
  try {
    me = await get(rest, Routes.user());
  } catch (error) {
    const advice = 'Copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.';
    return [isUnauthorised(error) ? bad('Discord rejects the token', advice) : failed(error)];
  }
  const looks = [
    application(rest, checkup),
    gateway(rest),
    registration(rest, checkup),
    ...(guild === null ? [] : [server(rest, guild, settings.applicationId)]),
    ...channels.map((channel) => place(rest, channel, me.id)),
  ];
  const found = await Promise.all(looks.map((one) => one.catch((error: unknown) => [failed(error)])));
  return [good(`Discord lets the bot in as ${me.username}`), ...found.flat()];
}
