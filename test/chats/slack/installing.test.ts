// Many workspaces on Slack: each installs the app by itself, has tokens of its own that are refreshed, and can leave.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Target } from '../../../src/chats/chat.ts';
import { createSlack, type SlackChat } from '../../../src/chats/slack/index.ts';
import { CLIENT, FakeSlack, type Person, SIGNING_SECRET, type Workspace } from '../../fakes/slack/index.ts';
import { reply, testDesk } from '../quotes.ts';
import { addressOf, settingsFor } from './stage.ts';

/** A store that can be away, or slow to save. */
class FakeStore {
  readonly kept = new Map<string, unknown>();
  away = false;
  saving: Promise<void> = Promise.resolve();
  finds = 0;

  #here(): void {
    if (this.away) throw new Error('the store is away');
  }

  async find(id: string): Promise<unknown> {
    this.finds += 1;
    this.#here();
    return JSON.parse(JSON.stringify(this.kept.get(id) ?? null));
  }

  async save(id: string, value: unknown): Promise<void> {
    this.#here();
    await this.saving;
    this.kept.set(id, value);
  }

  async delete(id: string): Promise<void> {
    this.#here();
    this.kept.delete(id);
  }
}

let slack: FakeSlack;
let chat: SlackChat;
let store: FakeStore;
let log: string[];

/** A replica for many workspaces. */
function replica(installationKept: number): SlackChat {
  const made = settingsFor(slack, 'http', {
    access: {
      kind: 'oauth',
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      stateSecret: 'a-state-secret',
      installations: store,
      authorizationUrl: `${slack.base}/oauth/v2/authorize`,
    },
    transport: { mode: 'http', signingSecret: SIGNING_SECRET, port: 0, host: '127.0.0.1' },
    times: { installationKept },
  });
  log = made.log;
  return createSlack(made.settings);
}

beforeEach(async () => {
  slack = await new FakeSlack().start();
  store = new FakeStore();
  chat = replica(40);
  await chat.start(testDesk());
  slack.target = `${addressOf(chat)}/slack/events`;
});
afterEach(async () => {
  expect(slack.violations).toEqual([]);
  expect(log.join('')).not.toMatch(/xoxb-|xoxe|a-client-secret|a-state-secret/);
  await chat.stop();
  await slack.stop();
});

interface Visit {
  readonly state: string;
  readonly cookie: string;
  readonly address: URL;
}

/** Somebody opens the page with "Add to Slack". */
async function visit(): Promise<Visit> {
  const response = await fetch(`${addressOf(chat)}/slack/install`);
  const page = await response.text();
  const address = new URL(/<a href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? 'http://none');
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { state: address.searchParams.get('state') ?? '', cookie, address };
}

/** They come back from Slack, having agreed. */
const comeBack = (code: string, { state, cookie }: Pick<Visit, 'state' | 'cookie'>): Promise<Response> => {
  const query = new URLSearchParams({ code, state });
  return fetch(`${addressOf(chat)}/slack/oauth_redirect?${query}`, { headers: { cookie } });
};

async function install(workspace: Workspace, installer: Person): Promise<Response> {
  return comeBack(slack.oauth.code(workspace, installer), await visit());
}

const ask = async (workspace: Workspace, user: Person) => {
  const channel = [...workspace.channels.values()][0] ?? workspace.channel('news');
  const asked = slack.slash('/said-it harbour', { team: workspace.team, user, channel: channel.id });
  const { status } = await asked.acknowledgement();
  return { status, text: JSON.stringify(asked.messages) };
};

test('a workspace installs the app, and is answered', async () => {
  const { address } = await visit();
  expect(address.searchParams.get('scope')).toContain('commands');
  expect(await ask(slack.home, slack.ann)).toMatchObject({ status: 401 });
  expect((await install(slack.home, slack.ann)).status).toBe(200);
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
});

test('each workspace is served with its own token, and posts go where they belong', async () => {
  const other = slack.addWorkspace('village-news');
  const bea = other.person('bea');
  const news = other.channel('news');
  await install(slack.home, slack.ann);
  await install(other, bea);
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
  expect((await ask(other, bea)).text).toContain('Olu Adeyemi');
  const target: Target = { workspace: other.team.id, channel: news.id, thread: false };
  await chat.post(target, reply(), 'today');
  expect(slack.posts.at(-1)).toMatchObject({ team: other.team.id, channel: news.id });
  const nowhere = chat.post({ ...target, workspace: 'T404' }, reply(), 'today');
  await expect(nowhere).rejects.toMatchObject({ name: 'PostError', permanent: true });
});

test('who installed the app manages it there', async () => {
  await install(slack.home, slack.ann);
  const allowed = slack.slash('/secret');
  expect((await allowed.answer()).body['text']).toContain('For you alone.');
  const refused = slack.slash('/secret', { user: slack.home.person('bob') });
  expect((await refused.answer()).body['text']).toContain('is for administrators');
});

test.each([
  ['a state of somebody else', async () => ({ ...(await visit()), state: (await visit()).state })],
  ['no cookie', async () => ({ ...(await visit()), cookie: '' })],
  ['a made-up state', async () => ({ state: 'x.y.z', cookie: 'slack-app-oauth-state=x.y.z' })],
])('%s installs nothing', async (_, arrive) => {
  const response = await comeBack(slack.oauth.code(slack.home, slack.ann), await arrive());
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('That didn’t work.');
  expect(store.kept.size).toBe(0);
});

test('a code that Slack doesn’t know, or a store that is away, installs nothing and says so', async () => {
  expect((await comeBack('made-up', await visit())).status).toBe(400);
  store.away = true;
  expect((await install(slack.home, slack.ann)).status).toBe(400);
});

test('a token is refreshed before it expires, once for all who ask at the same time, and kept', async () => {
  slack.oauth.lasts = 60;
  await install(slack.home, slack.ann);
  slack.oauth.lasts = 43_200;
  const first = slack.home.token;
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(slack.home, slack.ann)));
  expect(answers.every(({ text }) => text.includes('Olu Adeyemi'))).toBe(true);
  expect(slack.oauth.refreshed).toBe(1);
  expect(slack.home.token).not.toBe(first);
  expect(JSON.stringify(store.kept.get(slack.home.team.id))).toContain(slack.home.token);
});

test('a refreshed token that the store doesn’t take is used, and saved when the store is back', async () => {
  slack.oauth.lasts = 60;
  await install(slack.home, slack.ann);
  store.away = true;
  slack.oauth.lasts = 43_200;
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
  store.away = false;
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
  expect(JSON.stringify(store.kept.get(slack.home.team.id))).toContain(slack.home.token);
});

test('a token that another replica has refreshed is taken from the store', async () => {
  const other = replica(60_000);
  await other.start(testDesk());
  const target: Target = { workspace: slack.home.team.id, channel: slack.general.id, thread: false };
  slack.oauth.lasts = 60;
  await install(slack.home, slack.ann);
  await other.post(target, reply(), 'yesterday');
  slack.oauth.lasts = 43_200;
  await chat.post(target, reply(), 'today');
  const { refreshed } = slack.oauth;
  await other.post(target, reply(), 'tomorrow');
  expect(slack.oauth.refreshed).toBe(refreshed);
  await other.stop();
});

test.each([
  ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
  ['a 503', { kind: 'refuse', status: 503 }],
  ['a cut', { kind: 'cut', when: 'before' }],
] as const)('%s on installing and on refreshing is survived', async (_, trouble) => {
  slack.faults.add(/oauth\.v2\.access/, trouble);
  slack.oauth.lasts = 60;
  expect((await install(slack.home, slack.ann)).status).toBe(200);
  slack.faults.add(/oauth\.v2\.access/, trouble);
  slack.oauth.lasts = 43_200;
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
  expect(slack.oauth.refreshed).toBe(1);
  expect(slack.faults.left).toBe(0);
});

test('a store that is away for a moment keeps nobody from being answered', async () => {
  await install(slack.home, slack.ann);
  await ask(slack.home, slack.ann);
  store.away = true;
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
});

test.each([
  ['app_uninstalled', {}],
  ['tokens_revoked', { tokens: { oauth: [], bot: ['UB'] } }],
])('%s forgets the workspace', async (type, more) => {
  await install(slack.home, slack.ann);
  await ask(slack.home, slack.ann);
  await slack.event({ type, ...more });
  await expect.poll(() => store.kept.size).toBe(0);
  expect(await ask(slack.home, slack.ann)).toMatchObject({ status: 401 });
});

test('a workspace that leaves while its token is refreshed is forgotten nonetheless', async () => {
  slack.oauth.lasts = 60;
  await install(slack.home, slack.ann);
  let save: () => void = () => undefined;
  store.saving = new Promise((resolve) => {
    save = resolve;
  });
  const asked = ask(slack.home, slack.ann);
  await expect.poll(() => slack.oauth.refreshed).toBe(1);
  await slack.event({ type: 'app_uninstalled' });
  save();
  await asked;
  await expect.poll(() => store.kept.size).toBe(0);
});

test('a revoked token of a person alone changes nothing', async () => {
  await install(slack.home, slack.ann);
  await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
  expect((await ask(slack.home, slack.ann)).text).toContain('Olu Adeyemi');
});
