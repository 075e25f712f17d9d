// `rowbot doctor` on Slack: the tokens, the scopes, Socket Mode, and a channel.
import { webApi } from '@slack/bolt';
import { bad, type Finding, good, look } from '../checkup.ts';
import { explained, type Token } from './connect.ts';
import { SCOPES } from './manifest.ts';
import type { SlackSettings } from './settings.ts';
import { codeOf } from './trouble.ts';

export interface SlackCheckup {
  readonly settings: Pick<SlackSettings, 'transport' | 'access' | 'apiUrl'>;
  /** Channels that the bot should write in. */
  readonly channels: readonly string[];
}

const TIMEOUT = 10_000;

const clientFor = (token: string, { settings: { apiUrl } }: SlackCheckup): webApi.WebClient =>
  new webApi.WebClient(token, {
    timeout: TIMEOUT,
    retryConfig: { retries: 1, minTimeout: 200 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  });

/** What the start of the bot would say; its sentence says what to do, too. */
const refused = (error: unknown, token: Token): Finding => ({
  health: 'bad',
  what: explained(error, token).message.replace(/\.$/, ''),
});

/** The scopes that the token has, as Slack tells them beside every answer, against those that the commands need. */
function scopesOf({ response_metadata: metadata }: webApi.WebAPICallResult): Finding {
  const has = new Set(metadata?.scopes ?? []);
  const missing = SCOPES.filter((scope) => !has.has(scope));
  return missing.length === 0
    ? good(`the app has all ${SCOPES.length} scopes that it needs`)
    : bad(
        `the app lacks the scopes ${missing.join(', ')}`,
        'Paste the output of `rowbot manifest` into App Manifest, and install the app to the workspace again.',
      );
}

async function socket(token: string, checkup: SlackCheckup): Promise<Finding[]> {
  try {
    await clientFor(token, checkup).apps.connections.open({});
    return [good('Socket Mode is on, and the app token opens it')];
  } catch (error) {
    return [refused(error, 'app')];
  }
}

/** What an error of Slack's means for a channel. */
const CLOSED: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  channel_not_found: [
    'can’t see it, or there is none of that id',
    'Check the id (open the channel’s details, it stands at the bottom); a private channel needs: /invite @Rowbot',
  ],
  not_in_channel: ['is not in it', 'Write there: /invite @Rowbot'],
  missing_scope: [
    'lacks the scope to look into it',
    'Paste `rowbot manifest` into App Manifest and install again.',
  ],
};

async function place(client: webApi.WebClient, channel: string): Promise<Finding[]> {
  try {
    await client.conversations.history({ channel, limit: 1 });
    return [good(`the bot is in the channel ${channel}`)];
  } catch (error) {
    const [what, advice] = CLOSED[codeOf(error) ?? ''] ?? [
      `gets nowhere there (${codeOf(error) ?? 'no answer'})`,
      'Look the code up at https://docs.slack.dev/reference/methods/conversations.history',
    ];
    return [bad(`channel ${channel}: the bot ${what}`, advice)];
  }
}

async function workspace(token: string, checkup: SlackCheckup): Promise<Finding[]> {
  const client = clientFor(token, checkup);
  try {
    const me = await client.auth.test();
    const places = await Promise.all(checkup.channels.map((channel) => place(client, channel)));
    return [
      good(`Slack lets the bot in as ${me.user ?? 'a bot'} in the workspace ${me.team ?? 'of the token'}`),
      scopesOf(me),
      ...places.flat(),
    ];
  } catch (error) {
    return [refused(error, 'bot')];
  }
}

/** Looks at everything that Slack can tell; a Slack that is away is a finding, too. */
export async function checkSlack(checkup: SlackCheckup): Promise<Finding[]> {
  const { transport, access } = checkup.settings;
  const looks = [
    ...(access.kind === 'token' ? [workspace(access.token, checkup)] : []),
    ...(transport.mode === 'socket' ? [socket(transport.appToken, checkup)] : []),
  ];
  const unseen = checkup.channels.map((channel) =>
    look(
      `the channel ${channel} was not looked at: which workspace it is in is not known`,
      'Mention the bot there; it answers in the channel, or tells you in a direct message why it can’t.',
    ),
  );
  const many =
    access.kind === 'token'
      ? []
      : [good('the tokens of the workspaces that installed the app are in the store'), ...unseen];
  return [...(await Promise.all(looks)).flat(), ...many];
}
