// The part of the checkup that asks the chats, each by its own means, and compares the clocks.
import { commands } from '../../commands/index.ts';
import { bad, type Finding, good, look } from '../chats/checkup.ts';
import { UserError } from '../command/index.ts';
import type { Settings } from '../settings.ts';
import { slackAccess, slackTransport } from './slack.ts';

interface Section {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Seconds: Slack's signed requests are good for five minutes, and the daily post goes by the clock. */
const SKEW = { look: 30, bad: 240 } as const;

/** Compares this machine's clock with that of a server, which tells it in whole seconds beside every answer. */
async function checkClock(url: string): Promise<Finding[]> {
  try {
    const sent = Date.now();
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    const told = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(told)) return [];
    const skew = Math.round(Math.abs((sent + Date.now()) / 2 - told - 500) / 1000);
    const advice = 'Let this machine ask for the time (systemd-timesyncd, chrony).';
    if (skew >= SKEW.bad) return [bad(`the clock is ${skew} s off`, advice)];
    return [skew >= SKEW.look ? look(`the clock is ${skew} s off`, advice) : good('the clock is right')];
  } catch {
    // What can't be reached is said by the others.
    return [];
  }
}

/** The ids of the channels of a chat, from `discord:123`. */
type Channels = (chat: 'discord' | 'slack') => readonly string[];

function channelsOf(given: readonly string[]): Channels {
  const known = given.map((one) => /^(discord|slack):(\w+)$/.exec(one));
  if (known.some((one) => one === null))
    throw new UserError(
      'channel',
      '--channel takes discord:ID or slack:ID, such as --channel slack:C024BE91L.',
    );
  return (chat) => known.flatMap((one) => (one?.[1] === chat ? (one[2] ?? []) : []));
}

/** Says of channels of a chat that isn't configured that nobody looked at them. */
const unconfigured = (title: string, channels: readonly string[]): Section[] =>
  channels.length === 0
    ? []
    : [
        {
          title,
          findings: channels.map((channel) =>
            bad(
              `the channel ${channel} can’t be looked at: ${title} is not configured`,
              'Fill in .env first.',
            ),
          ),
        },
      ];

async function discord(settings: Settings, channels: readonly string[]): Promise<Section[]> {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: apiUrl } = settings;
  if (token === undefined || applicationId === undefined) return unconfigured('Discord', channels);
  const { checkDiscord } = await import('../chats/discord/index.ts');
  const guild = settings.DISCORD_GUILD_ID ?? null;
  const [findings, clock] = await Promise.all([
    checkDiscord({ settings: { token, applicationId, apiUrl }, commands, guild, channels }),
    checkClock(`${apiUrl}/v10/gateway`),
  ]);
  return [{ title: 'Discord', findings: [...findings, ...clock] }];
}

async function slack(settings: Settings, channels: readonly string[]): Promise<Section[]> {
  const transport = slackTransport(settings);
  if (transport === null) return unconfigured('Slack', channels);
  const { checkSlack } = await import('../chats/slack/index.ts');
  // The tokens of many workspaces are not looked at, so that no store is needed.
  const access = slackAccess(settings, { store: () => Promise.reject(new Error('no store')) });
  const [findings, clock] = await Promise.all([
    checkSlack({ settings: { transport, access, apiUrl: settings.SLACK_API_URL }, channels }),
    checkClock(settings.SLACK_API_URL),
  ]);
  return [{ title: 'Slack', findings: [...findings, ...clock] }];
}

/**
 * Asks every chat that is configured.
 *
 * @param channels as given: `discord:ID`, `slack:ID`
 * @throws UserError for a channel that is neither
 */
export async function checkChats(settings: Settings, channels: readonly string[]): Promise<Section[]> {
  const idsIn = channelsOf(channels);
  const sections = await Promise.all([discord(settings, idsIn('discord')), slack(settings, idsIn('slack'))]);
  const found = sections.flat();
  const none = look(
    'no chat is configured, so that Rowbot answers in the terminal alone',
    'Fill in .env: docs/discord.md and docs/slack.md say how.',
  );
  return found.length > 0 ? found : [{ title: 'Chats', findings: [none] }];
}
