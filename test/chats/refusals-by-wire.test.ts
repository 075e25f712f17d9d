// What the fakes refuse of a client that keeps no time, no turn and no secret, asked by plain requests.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Asked, FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { Quotas } from '../fakes/discord/quotas.ts';
import { asJson, type Json } from '../fakes/json.ts';
import { Asked as SlackAsked } from '../fakes/slack/asked.ts';
import { FakeSlack } from '../fakes/slack/index.ts';

const quiet = { content: 'words', allowed_mentions: { parse: [] } };

describe('Discord', () => {
  let discord: FakeDiscord;
  beforeAll(async () => {
    discord = await new FakeDiscord().start();
  });
  afterAll(() => discord.stop());

  const send = async (path: string, body: Json, token = TOKEN): Promise<readonly [number, unknown]> => {
    const response = await fetch(`${discord.url}/v10${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'DiscordBot (https://a.example, 1)',
        authorization: `Bot ${token}`,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const { code, id } = text === '' ? { code: undefined, id: undefined } : JSON.parse(text);
    return [response.status, code ?? id];
  };
  const answer = ({ id, token }: Asked, body: Json = { type: 4, data: quiet }) =>
    send(`/interactions/${id}/${token}/callback`, body);
  const ask = (): Asked => discord.slash('lamp');

  test('an answer that comes late, twice or to nobody', async () => {
    const asked = ask();
    expect(await answer(asked)).toEqual([204, undefined]);
    expect(await answer(asked)).toEqual([400, 40060]);
    const late = ask();
    late.ackWindow = -1;
    expect(await answer(late)).toEqual([404, 10062]);
    expect(await send('/interactions/1/made-up/callback', { type: 4, data: quiet })).toEqual([404, 10062]);
  });

  test('a follow-up before the first word, and words where choices are asked for', async () => {
    const { token } = ask();
    expect(await send(`/webhooks/1/${token}`, quiet)).toEqual([404, 10015]);
    expect(await answer(discord.type('lamp', 'to', 'o'))).toEqual([400, 50035]);
    expect(await answer(ask(), { type: 8, data: { choices: [] } })).toEqual([400, 50035]);
    expect(await answer(ask(), { type: 7, data: quiet })).toEqual([400, 50035]);
  });

  test('a message without the token, without the right, and over a limit', async () => {
    const { channel } = discord.here;
    const to = `/channels/${channel}/messages`;
    expect(await send(to, quiet, 'another.token.altogether')).toEqual([401, 0]);
    expect(await send(to, { ...quiet, content: 'x'.repeat(2001) })).toEqual([400, 50035]);
    discord.close(channel, 50013);
    expect(await send(to, quiet)).toEqual([403, 50013]);
    discord.close(channel, null);
  });

  test('the same nonce makes no second message where that is asked for, and two where it isn’t', async () => {
    const to = `/channels/${discord.here.channel}/messages`;
    const [first, second] = [{ nonce: 'n', enforce_nonce: true }, { nonce: 'n' }];
    const [, id] = await send(to, { ...quiet, ...first });
    expect(await send(to, { ...quiet, ...first })).toEqual([200, id]);
    expect((await send(to, { ...quiet, ...second }))[1]).not.toBe(id);
  });

  test('a privileged intent', async () => {
    const socket = new WebSocket(discord.url.replace('http', 'ws'));
    await once(socket, 'message');
    socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 1 << 15 } }));
    expect((await once(socket, 'close'))[0]).toBe(4014);
  });
});

test('Discord counts more than a hundred requests within a second, and the 201st new command of a day', () => {
  const quotas = new Quotas();
  const first = (count: number, take: () => boolean): number =>
    Array.from({ length: count }, take).indexOf(false);
  expect(first(150, quotas.request)).toBe(100);
  expect(first(250, () => quotas.create('global'))).toBe(200);
});

describe('Slack', () => {
  let slack: FakeSlack;
  beforeAll(async () => {
    slack = await new FakeSlack().start();
  });
  afterAll(() => slack.stop());

  const call = async (method: string, body: Json, token = slack.home.token): Promise<Json> => {
    const response = await fetch(`${slack.url}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return asJson(await response.json());
  };

  test('a token of nobody, a right that is lacking, and a place where the bot is not', async () => {
    const message = { channel: slack.general.id, text: 'words' };
    expect(await call('chat.postMessage', message, 'xoxb-nobody')).toMatchObject({ error: 'invalid_auth' });
    expect(await call('apps.connections.open', {})).toMatchObject({ error: 'invalid_auth' });
    const away = slack.home.channel('away', false);
    const there = { ...message, channel: away.id };
    expect(await call('chat.postMessage', there)).toMatchObject({ error: 'not_in_channel' });
    expect(await call('chat.postMessage', { ...message, channel: 'C0' })).toMatchObject({
      error: 'channel_not_found',
    });
    slack.home.scopes = new Set();
    expect(await call('chat.postMessage', message)).toMatchObject({ error: 'missing_scope' });
  });

  test('a sixth message at a response_url, and one in the place of no message', async () => {
    const url = `${slack.base}/commands`;
    slack.follow(new SlackAsked('T', slack.general.id, 'secret', false));
    const post = async (body: Json): Promise<number> =>
      (
        await fetch(`${url}/T/secret`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status;
    const beside = { text: 'words', replace_original: false };
    const statuses = [];
    statuses.push(await post({ ...beside, replace_original: true }));
    for (let use = 2; use <= 6; use += 1) statuses.push(await post(beside));
    expect(statuses).toEqual([400, 200, 200, 200, 200, 404]);
  });
});
