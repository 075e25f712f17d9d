// Slack as a chat: connects, hands what people ask to the desk, shows what comes back, and posts.
import type { App, webApi } from '@slack/bolt';
import { type Desk, UserError } from '../../command/index.ts';
import type { Capabilities, Chat } from '../chat.ts';
import { createGuard, type Guard } from '../guard.ts';
import { Running } from '../running.ts';
import { createApp, listen } from './app.ts';
import { Claims } from './claims.ts';
import { explained, lostBy, tooLate } from './connect.ts';
import { DirectChannels } from './direct.ts';
import { HttpLink } from './http.ts';
import { ManyWorkspaces } from './installations.ts';
import type { Link } from './link.ts';
import { boltLogger, shownError } from './log.ts';
import { SCOPES } from './manifest.ts';
import { People } from './people.ts';
import { post, posted, tell } from './post.ts';
import { type SlackSettings, timesOf } from './settings.ts';
import { SocketLink } from './socket.ts';
import type { Tools } from './tools.ts';
import { again, isOver } from './trouble.ts';
import { oneWorkspace, type Workspaces } from './workspaces.ts';

const CAPABILITIES: Capabilities = {
  autocomplete: false,
  buttons: true,
  pictures: true,
  privateReplies: true,
  commandsInThreads: false,
};

export interface SlackChat extends Chat {
  /** The port that it listens on, over HTTP; null over a socket. */
  port(): number | null;
}

/** Retries and rate limits are our own affair: a repeated request may be a repeated message. */
const clientOptions = (settings: SlackSettings): webApi.WebClientOptions => ({
  logger: boltLogger(settings.log),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: timesOf(settings).request,
  allowAbsoluteUrls: true,
  ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
});

/** What people see in their browser when an installation didn't work; the reason stands in the log. */
const FAILED = '<h1>That didn’t work.</h1><p>Go back to the page with “Add to Slack” and try again.</p>';

function httpLink(
  settings: SlackSettings,
  workspaces: Workspaces,
  options: webApi.WebClientOptions,
  guard: Guard,
): HttpLink {
  const { access, transport } = settings;
  if (transport.mode !== 'http')
    throw new UserError(
      'slack-settings',
      'Many workspaces (SLACK_CLIENT_ID) need HTTP: set SLACK_SIGNING_SECRET.',
    );
  if (access.kind !== 'oauth' || !(workspaces instanceof ManyWorkspaces))
    return new HttpLink(transport, settings, {}, guard);
  const { clientId, clientSecret, stateSecret, authorizationUrl } = access;
  const link = new HttpLink(
    transport,
    settings,
    {
      clientId,
      clientSecret,
      stateSecret,
      installationStore: workspaces,
      scopes: [...SCOPES],
      installerOptions: {
        clientOptions: options,
        ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
        callbackOptions: {
          failure: (error, _options, _request, response) => {
            guard.fault(error, 'installation');
            response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' }).end(FAILED);
          },
        },
      },
    },
    guard,
  );
  if (link.receiver.installer !== undefined) workspaces.attach(link.receiver.installer);
  return link;
}

/** Makes the Slack chat; nothing is connected before its start. */
export function createSlack(settings: SlackSettings): SlackChat {
  const { access, transport, log } = settings;
  const times = timesOf(settings);
  const guard = createGuard({ log, chat: 'slack', isLate: isOver, shown: shownError });
  const options = clientOptions(settings);
  const workspaces: Workspaces =
    access.kind === 'token'
      ? oneWorkspace(access.token, options)
      : new ManyWorkspaces(access.installations, options, guard, times);
  const link: Link =
    transport.mode === 'socket' && access.kind === 'token'
      ? new SocketLink(transport.appToken, settings, options, guard)
      : httpLink(settings, workspaces, options, guard);
  const running = new Running();
  const app = createApp(settings, link.receiver, options, guard);

  return {
    name: 'slack',
    capabilities: CAPABILITIES,
    connected: () => link.connected(),
    port: () => (link instanceof HttpLink ? link.port : null),
    async start(desk: Desk): Promise<void> {
      const tools: Tools = {
        desk,
        guard,
        running,
        times,
        workspaces,
        people: new People(guard, times),
        claims: new Claims(settings.deliveries, guard, times),
        direct: new DirectChannels(),
        ...(settings.home === undefined ? {} : { home: settings.home }),
        ...(settings.prompts === undefined ? {} : { prompts: settings.prompts }),
      };
      listen(app, tools, ({ event, context }) => remove(event, context.teamId, context.enterpriseId));
      await login(app, link, times.login);
      log.info({ mode: transport.mode, access: access.kind }, 'slack: ready');
    },
    async stop(): Promise<void> {
      const left = await running.drain(times.drain);
      if (left > 0) log.warn({ left }, 'slack: stopped before everything was answered');
      await link.close();
    },
    post: (target, reply, key) => running.track(post(workspaces, target, reply, key)),
    posted: (target, key, since) => posted(workspaces, target, key, since),
    tell: (person, reply) => running.track(tell(workspaces, person, reply)),
  };

  /** The app was removed from a workspace, or its token taken back. */
  async function remove(
    event: { readonly type: string; readonly tokens?: { readonly bot?: readonly string[] } },
    team: string | undefined,
    enterprise: string | undefined,
  ): Promise<void> {
    if (event.type === 'tokens_revoked' && (event.tokens?.bot ?? []).length === 0) return;
    log.info({ workspace: team, event: event.type }, 'slack: removed from a workspace');
    if (workspaces instanceof ManyWorkspaces)
      await workspaces.deleteInstallation(
        team === undefined
          ? { teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true }
          : { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: false },
      );
    else
      settings.onLost?.(
        new UserError(
          'slack-removed',
          'The app was removed from the workspace: install it again, and copy the new SLACK_BOT_TOKEN.',
        ),
      );
  }
}

/** Asks Slack who we are, and opens the way to it, within a time limit (milliseconds). */
async function login(app: App, link: Link, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(limit)), limit);
  });
  const work = (async () => {
    await again(() => app.init());
    await link.open();
  })();
  try {
    await Promise.race([work, late]);
  } catch (error) {
    work.catch(() => undefined);
    await link.close();
    throw lostBy(error, 'bot') ?? explained(error, 'bot');
  } finally {
    clearTimeout(timer);
  }
}
