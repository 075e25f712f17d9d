// The workspaces that installed the app by themselves: their tokens come from the store, are refreshed before they
// expire, and are forgotten when the app is removed.
import type { HTTPReceiver, Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { webApi } from '@slack/bolt';
import type { Guard } from '../guard.ts';
import { Kept, Shared } from './kept.ts';
import type { Installations as Store, Times } from './settings.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

type Installed = Installation<'v1' | 'v2', boolean>;

const KEPT = 1000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What the store gave back as an installation, when it is one. */
const isInstalled = (value: unknown): value is Installed =>
  isObject(value) && isObject(value['bot']) && typeof value['bot']['token'] === 'string';

/** Seconds before its end in which Slack's library refreshes a token. */
const DUE = 7200;

const isDue = ({ bot }: Installed): boolean =>
  bot?.expiresAt !== undefined && bot.expiresAt - Date.now() / 1000 < DUE;

const idOf = ({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? '';

/** An installation for a whole organisation, or for one workspace. */
const idIn = (installed: Installed): string =>
  (installed.isEnterpriseInstall === true ? installed.enterprise?.id : installed.team?.id) ?? '';

type Authorize = NonNullable<HTTPReceiver['installer']>['authorize'];

export class ManyWorkspaces implements Workspaces, InstallationStore {
  readonly #store: Store;
  readonly #guard: Guard;
  readonly #options: webApi.WebClientOptions;
  /** Good for a while … */
  readonly #kept: Kept<Installed>;
  /** … and for longer where the store is away. */
  readonly #last = new Kept<Installed>(KEPT, Number.POSITIVE_INFINITY);
  readonly #clients = new Kept<webApi.WebClient>(KEPT, Number.POSITIVE_INFINITY);
  readonly #installers = new Kept<string>(KEPT, Number.POSITIVE_INFINITY);
  readonly #authorizing = new Shared<Awaited<ReturnType<Authorize>>>();
  /** Refreshed tokens that the store has not taken yet: the old ones are of no use any more. */
  readonly #unsaved = new Map<string, Installed>();
  #authorize: Authorize | null = null;

  constructor(
    store: Store,
    options: webApi.WebClientOptions,
    guard: Guard,
    times: Pick<Times, 'installationKept'>,
  ) {
    this.#store = store;
    this.#options = options;
    this.#guard = guard;
    this.#kept = new Kept(KEPT, times.installationKept);
  }

  /** Stands before Slack's own authorization: whoever asks for the same workspace at the same time waits for one refresh. */
  attach(installer: NonNullable<HTTPReceiver['installer']>): void {
    const original = installer.authorize;
    const shared: Authorize = (source) =>
      this.#authorizing.do(`${source.enterpriseId} ${source.teamId} ${source.isEnterpriseInstall}`, () =>
        original(source),
      );
    installer.authorize = shared;
    this.#authorize = shared;
  }

  async client(workspace: string | null): Promise<webApi.WebClient> {
    if (workspace === null || this.#authorize === null) throw new NotInstalled('no workspace is named');
    const source = { teamId: workspace, enterpriseId: undefined, isEnterpriseInstall: false };
    const { botToken } = await this.#authorize(source).catch((error: unknown) => {
      throw error instanceof Error && error.cause instanceof NotInstalled ? error.cause : error;
    });
    if (botToken === undefined) throw new NotInstalled('the workspace has no bot token');
    const known = this.#clients.get(botToken);
    if (known !== undefined) return known;
    const client = new webApi.WebClient(botToken, { ...this.#options, teamId: workspace });
    this.#clients.set(botToken, client);
    return client;
  }

  installer(workspace: string | null): string | null {
    return this.#installers.get(workspace ?? '') ?? null;
  }

  async storeInstallation<V extends 'v1' | 'v2'>(installation: Installation<V, boolean>): Promise<void> {
    const id = idIn(installation);
    const fresh = this.#last.get(id) === undefined;
    this.#remember(id, installation);
    try {
      await this.#store.save(id, installation);
      this.#unsaved.delete(id);
    } catch (error) {
      if (fresh) throw error;
      this.#unsaved.set(id, installation);
      this.#guard.fault(error, 'saving a refreshed token');
    }
  }

  fetchInstallation = async (query: InstallationQuery<boolean>): Promise<Installed> => {
    const id = idOf(query);
    const unsaved = this.#unsaved.get(id);
    if (unsaved !== undefined) await this.storeInstallation(unsaved);
    const kept = this.#kept.get(id);
    // Another replica may have refreshed it meanwhile, which is good once.
    const known = unsaved ?? (kept === undefined || isDue(kept) ? await this.#find(id) : kept);
    if (!isInstalled(known)) throw new NotInstalled('the app is not installed there');
    this.#remember(id, known);
    return known;
  };

  deleteInstallation = async (query: InstallationQuery<boolean>): Promise<void> => {
    const id = idOf(query);
    // A refresh under way would bring it back.
    await this.#authorizing.settled();
    this.#kept.delete(id);
    this.#last.delete(id);
    this.#installers.delete(id);
    this.#unsaved.delete(id);
    await this.#store.delete(id);
  };

  /** What the store has; what it had when it was last there, while it is away. */
  async #find(id: string): Promise<unknown> {
    try {
      return await this.#store.find(id);
    } catch (error) {
      const last = this.#last.get(id);
      if (last === undefined) throw error;
      this.#guard.fault(error, 'finding an installation');
      return last;
    }
  }

  #remember(id: string, installed: Installed): void {
    if (this.#kept.get(id) !== installed) this.#kept.set(id, installed);
    this.#last.set(id, installed);
    this.#installers.set(id, installed.user.id);
  }
}
