// How the fake Slack lets workspaces install the app, and refreshes its tokens.
import type { Json } from '../json.ts';
import type { Result } from './methods.ts';
import { words } from './rules.ts';
import { APP, nextId, type Person } from './shapes.ts';
import type { Workspace } from './workspace.ts';

export const CLIENT = { id: '1111.2222', secret: 'a-client-secret-of-the-fake' };

export class FakeOAuth {
  readonly #codes = new Map<string, { readonly workspace: Workspace; readonly installer: Person }>();
  readonly #refresh = new Map<string, Workspace>();
  /** Seconds for which a token lasts; Bolt refreshes within its last two hours. */
  lasts = 43_200;
  /** How many tokens have been refreshed. */
  refreshed = 0;

  /** What Slack sends a person back with who has agreed to install the app. */
  code(workspace: Workspace, installer: Person): string {
    const code = nextId('code');
    this.#codes.set(code, { workspace, installer });
    return code;
  }

  #tokens(workspace: Workspace): Json {
    workspace.token = `xoxe.xoxb-1-${nextId('tok')}`;
    const refresh = `xoxe-1-${nextId('ref')}`;
    this.#refresh.set(refresh, workspace);
    return { access_token: workspace.token, refresh_token: refresh, expires_in: this.lasts };
  }

  /** `oauth.v2.access`: a code, or a refresh token, for a bot token; each is good once. */
  access(body: Json): Result {
    if (body['client_id'] !== CLIENT.id || body['client_secret'] !== CLIENT.secret)
      return { error: 'invalid_client_id' };
    if (body['grant_type'] === 'refresh_token') {
      const token = words(body['refresh_token']);
      const workspace = this.#refresh.get(token);
      if (workspace === undefined) return { error: 'invalid_refresh_token' };
      this.#refresh.delete(token);
      this.refreshed += 1;
      return this.#answer(workspace, {});
    }
    const code = words(body['code']);
    const given = this.#codes.get(code);
    if (given === undefined) return { error: 'invalid_code' };
    this.#codes.delete(code);
    return this.#answer(given.workspace, { authed_user: { id: given.installer.id } });
  }

  #answer(workspace: Workspace, more: Json): Result {
    return {
      app_id: APP,
      token_type: 'bot',
      scope: [...workspace.scopes].join(','),
      bot_user_id: workspace.bot,
      team: { id: workspace.team.id, name: workspace.team.domain },
      enterprise: null,
      is_enterprise_install: false,
      ...this.#tokens(workspace),
      ...more,
    };
  }
}
