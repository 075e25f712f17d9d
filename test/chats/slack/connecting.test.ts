// Logging in to Slack, losing it and getting it back, the signed door, and leaving.
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AwayError } from '../../../src/chats/chat.ts';
import { createSlack, type SlackSettings } from '../../../src/chats/slack/index.ts';
import { UserError } from '../../../src/command/index.ts';
import { FakeSlack, SIGNING_SECRET } from '../../fakes/slack/index.ts';
import { sendSigned } from '../../fakes/slack/signed.ts';
import { COMMANDS, slowCommand, testDesk } from '../quotes.ts';
import { addressOf, MODES, type Mode, type Stage, settingsFor, stage } from './stage.ts';

const SECRETS = /xoxb|xoxe|xapp|a-signing-secret/;

/** What a start fails with, and what it logs. */
async function failure(
  slack: FakeSlack,
  mode: Mode,
  more: Partial<SlackSettings>,
): Promise<{ readonly error: unknown; readonly log: string }> {
  const { settings, log } = settingsFor(slack, mode, more);
  const chat = createSlack(settings);
  const error = await chat.start(testDesk()).catch((thrown: unknown) => thrown);
  await chat.stop();
  return { error, log: log.join('') };
}

describe('what keeps it from starting is said in one sentence', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await new FakeSlack().start();
  });
  afterEach(() => slack.stop());

  test.each(MODES)('a bot token that Slack rejects, over %s', async (mode) => {
    const { error, log } = await failure(slack, mode, { access: { kind: 'token', token: 'xoxb-wrong' } });
    expect(error).toBeInstanceOf(UserError);
    expect(error).not.toBeInstanceOf(AwayError);
    expect(String(error)).toMatchInlineSnapshot(
      `"UserError: Slack rejects the bot token: copy it again from OAuth & Permissions into SLACK_BOT_TOKEN (install the app to the workspace first)."`,
    );
    expect(log).not.toMatch(SECRETS);
  });

  test('an app token that Slack rejects', async () => {
    const { error, log } = await failure(slack, 'socket', {
      transport: { mode: 'socket', appToken: 'xapp-wrong' },
    });
    expect(error).not.toBeInstanceOf(AwayError);
    expect(String(error)).toMatchInlineSnapshot(
      `"UserError: Slack rejects the app token: make one with the scope connections:write under Basic Information → App-Level Tokens and copy it into SLACK_APP_TOKEN."`,
    );
    expect(log).not.toMatch(SECRETS);
  });

  test.each(MODES)('a Slack that is away, over %s', async (mode) => {
    await slack.stop();
    const { error } = await failure(slack, mode, {});
    expect(error).toBeInstanceOf(AwayError);
    expect(String(error)).toContain('Slack can’t be reached (');
  });

  test('a Slack that fails', async () => {
    slack.faults.add(/auth\.test/, { kind: 'refuse', status: 503 }, 50);
    const { error } = await failure(slack, 'http', {});
    expect(error).toBeInstanceOf(AwayError);
  });

  test('a rate limit at the login is waited out', async () => {
    slack.faults.add(
      /auth\.test|apps\.connections/,
      { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } },
      1,
    );
    const { settings } = settingsFor(slack, 'http');
    const chat = createSlack(settings);
    await chat.start(testDesk());
    expect(chat.connected()).toBe(true);
    await chat.stop();
  });

  test('a socket that never says hello', async () => {
    slack.socket.greets = false;
    const { error } = await failure(slack, 'socket', { times: { connect: 60 } });
    expect(error).toBeInstanceOf(AwayError);
    expect(String(error)).toContain('Slack didn’t let the bot in');
  });

  test('a login that takes too long', async () => {
    slack.socket.greets = false;
    const { error } = await failure(slack, 'socket', { times: { login: 60, connect: 5000 } });
    expect(error).toBeInstanceOf(AwayError);
  });

  test('a port that is taken', async () => {
    const port = Number(new URL(slack.url).port);
    const { error } = await failure(slack, 'http', {
      transport: { mode: 'http', signingSecret: SIGNING_SECRET, port, host: '127.0.0.1' },
    });
    expect(error).not.toBeInstanceOf(AwayError);
    expect(String(error)).toContain('can’t be used (EADDRINUSE): set SLACK_PORT to another one');
  });
});

describe('the socket', () => {
  let on: Stage;
  const lost: UserError[] = [];
  let reconnects = 0;

  beforeEach(async () => {
    reconnects = 0;
    on = await stage('socket', {
      settings: {
        times: { backoff: 20, backoffMax: 40 },
        onLost: (reason) => lost.push(reason),
        onReconnect: () => {
          reconnects += 1;
        },
      },
    });
  });
  afterEach(async () => {
    expect(on.slack.violations).toEqual([]);
    await on.end();
  });

  const answered = async (): Promise<string> =>
    JSON.stringify((await on.slack.slash('/said-it harbour').answer()).body);

  test('a refresh that Slack asks for is followed at once', async () => {
    expect(await answered()).toContain('Olu Adeyemi');
    on.slack.socket.refresh();
    for (let i = 0; i < 3; i += 1) expect(await answered()).toContain('Olu Adeyemi');
    expect(on.slack.socket.greeted).toBe(2);
    expect(reconnects).toBe(1);
  });

  test('a connection that is cut comes back, again and again', async () => {
    for (let i = 0; i < 3; i += 1) {
      on.slack.socket.cut();
      expect(await answered()).toContain('Olu Adeyemi');
    }
    expect(on.chat.connected()).toBe(true);
  });

  test('a Slack that goes away as a whole is waited for', async () => {
    await on.slack.stop();
    await expect.poll(() => on.log.join('')).toContain('no connection yet');
    expect(on.chat.connected()).toBe(false);
    await on.slack.start();
    expect(await answered()).toContain('Olu Adeyemi');
    expect(on.chat.connected()).toBe(true);
  });

  test.each([
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
    ['a 500', { kind: 'refuse', status: 500 }],
    ['a cut', { kind: 'cut', when: 'before' }],
  ] as const)('%s while it comes back is tried again', async (_, trouble) => {
    on.slack.faults.add(/apps\.connections\.open/, trouble, 3);
    on.slack.socket.cut();
    expect(await answered()).toContain('Olu Adeyemi');
    expect(on.slack.faults.left).toBe(0);
  });

  test('an app token that is taken back meanwhile is reported, and nothing is tried any more', async () => {
    on.slack.appToken = 'xapp-another';
    on.slack.socket.cut();
    await expect.poll(() => lost.length).toBe(1);
    expect(lost[0]?.message).toContain('Slack rejects the app token');
    expect(on.chat.connected()).toBe(false);
  });

  test('an app that is removed from its workspace is reported', async () => {
    lost.length = 0;
    await on.slack.event({ type: 'app_uninstalled' });
    await expect.poll(() => lost.length).toBe(1);
    expect(lost[0]?.message).toContain('install it again');
  });

  test('an answer whose acknowledgement no longer got out is made up for', async () => {
    const slow = slowCommand();
    const cut = await stage('socket', {
      desk: testDesk({ commands: [...COMMANDS, slow.command] }),
      settings: { times: { deferAfter: 30_000 } },
    });
    const asked = cut.slack.slash('/slow');
    await expect
      .poll(() => cut.slack.requests.filter((request) => request.includes('users.info')).length)
      .toBe(1);
    cut.slack.socket.cut();
    await expect.poll(() => cut.slack.socket.greeted).toBe(2);
    slow.open();
    expect((await asked.answer()).via).toBe('response_url');
    await cut.end();
  });
});

describe('the signed door', () => {
  let on: Stage;
  let target: string;
  beforeEach(async () => {
    on = await stage('http');
    target = `${addressOf(on.chat)}/slack/events`;
  });
  afterEach(() => on.end());

  const FORM = 'application/x-www-form-urlencoded';
  const body = new URLSearchParams({
    command: '/said-it',
    text: 'harbour',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: '1.1',
    response_url: 'http://127.0.0.1:9/',
  }).toString();
  const old = Math.floor(Date.now() / 1000) - 400;

  test.each([
    ['a wrong signature', { secret: 'another' }],
    ['an old one', { secret: SIGNING_SECRET, timestamp: old }],
    ['none', { secret: SIGNING_SECRET, signature: null }],
    ['nonsense', { secret: SIGNING_SECRET, signature: 'v0=00' }],
  ])('with %s a request is refused', async (_, signed) => {
    const response = await sendSigned(target, body, FORM, signed);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
  });

  test('a signed one is answered, also with a charset', async () => {
    const response = await sendSigned(target, body, `${FORM}; charset=utf-8`, { secret: SIGNING_SECRET });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Olu Adeyemi');
  });

  test('Slack’s test of the address is passed', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c1', token: 't' });
    const response = await sendSigned(target, challenge, 'application/json', { secret: SIGNING_SECRET });
    expect(await response.json()).toEqual({ challenge: 'c1' });
    const check = await sendSigned(target, 'ssl_check=1&token=t', FORM, { secret: 'another' });
    expect(check.status).toBe(200);
  });

  test.each([
    [400, 'application/json', 'null'],
    [400, 'application/json', '[1]'],
    [400, 'application/json', 'not json'],
    [400, FORM, 'payload=null'],
    [400, FORM, 'payload=%7B'],
    [400, 'text/plain', ''],
    [413, FORM, 'x'.repeat(1_200_000)],
  ])('a body that is none of Slack’s is refused with %i (%s)', async (status, type, text) => {
    const response = await sendSigned(target, text, type, { secret: SIGNING_SECRET });
    expect(response.status).toBe(status);
  });

  test('another path is not found, and a signature is checked over the bytes that came', async () => {
    expect((await fetch(addressOf(on.chat))).status).toBe(404);
    const bytes = body.replace('harbour', 'h%C3%A4rbour');
    const timestamp = Math.floor(Date.now() / 1000);
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${bytes}`).digest('hex')}`;
    const response = await sendSigned(target, bytes, FORM, { secret: '', timestamp, signature });
    expect(response.status).toBe(200);
  });
});

describe.each(MODES)('leaving, over %s', (mode) => {
  test('what runs is finished, what is new is refused, and the way is closed', async () => {
    const slow = slowCommand();
    const on = await stage(mode, {
      desk: testDesk({ commands: [...COMMANDS, slow.command] }),
      settings: { times: { deferAfter: 20 } },
    });
    const running = on.slack.slash('/slow');
    await running.acknowledgement();
    const stopped = on.chat.stop();
    const late = on.slack.slash('/said-it harbour');
    expect((await late.answer()).body['text']).toContain('I am being restarted.');
    const note = on.slack.nextPost();
    on.slack.say(`<@${on.slack.home.bot}> harbour`);
    expect((await note).body['text']).toContain('I am being restarted.');
    slow.open();
    expect(JSON.stringify((await running.answer()).body)).toContain('Mara Voss');
    await stopped;
    expect(on.chat.connected()).toBe(false);
    expect(on.slack.violations).toEqual([]);
    await on.slack.stop();
  });

  test('it doesn’t wait for ever', async () => {
    const slow = slowCommand();
    const on = await stage(mode, {
      desk: testDesk({ commands: [slow.command] }),
      settings: { times: { deferAfter: 20, drain: 50 } },
    });
    await on.slack.slash('/slow').acknowledgement();
    await on.end();
    expect(on.log.join('')).toContain('stopped before everything was answered');
  });
});
