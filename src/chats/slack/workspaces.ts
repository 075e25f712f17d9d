// The workspaces that the bot serves, each with its token: one that is set, or many that installed the app.
import { webApi } from '@slack/bolt';

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
