// The workspaces that the bot serves, each with its token: one that is set, or many that installed the app.
import { webApi } from '@slack/bolt';
import { boltLogger } from './log.ts';
import { type SlackSettings, timesOf } from './settings.ts';

export interface Workspaces {
  /**
   * A client for a workspace.
   *
   * @throws NotInstalled
   */
  client(workspace: string | null): Promise<webApi.WebClient>;
  /** Who installed the app there, where that is known. */
  installer(workspace: string | null): string | null;
}

export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

/** The one workspace of a token. */
export function oneWorkspace(token: string, options: webApi.WebClientOptions): Workspaces {
  const client = new webApi.WebClient(token, options);
  return { client: async () => client, installer: () => null };
}

/** Retries and rate limits are our own affair: a repeated request may be a repeated message. */
export const clientOptions = (settings: SlackSettings): webApi.WebClientOptions => ({
  logger: boltLogger(settings.log),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: timesOf(settings).request,
  allowAbsoluteUrls: true,
  ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
});
