// Which way leads to Slack, by the settings: a socket, or HTTP, with the pages to install the app where many do.
import type { webApi } from '@slack/bolt';
import { UserError } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { HttpLink } from './http.ts';
import { ManyWorkspaces } from './installations.ts';
import type { Link } from './link.ts';
import { SCOPES } from './manifest.ts';
import type { SlackSettings } from './settings.ts';
import { SocketLink } from './socket.ts';
import type { Workspaces } from './workspaces.ts';

/** What people see in their browser when an installation didn't work; the reason stands in the log. */
const FAILED = '<h1>That didn’t work.</h1><p>Go back to the page with “Add to Slack” and try again.</p>';

/** Installing and refreshing are calls of Bolt's own: it must try them again by itself. A code or token is good once. */
const PATIENT = { retryConfig: { retries: 3, minTimeout: 200 }, rejectRateLimitedCalls: false };

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
        clientOptions: { ...options, ...PATIENT },
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

/**
 * The way for these settings.
 *
 * @throws UserError where they contradict each other
 */
export const linkFor = (
  settings: SlackSettings,
  workspaces: Workspaces,
  options: webApi.WebClientOptions,
  guard: Guard,
): Link =>
  settings.transport.mode === 'socket' && settings.access.kind === 'token'
    ? new SocketLink(settings.transport.appToken, settings, options, guard)
    : httpLink(settings, workspaces, options, guard);
