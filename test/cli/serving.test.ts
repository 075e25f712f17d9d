// The built program on the fake Discord: starting, answering, being watched, losing what it needs, and stopping.
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { APPLICATION, FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { emptyPlace, freePort, HARBOUR, Program } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let discord: FakeDiscord;
let place: ReturnType<typeof emptyPlace>;

beforeEach(async () => {
  discord = await new FakeDiscord().start();
  place = emptyPlace();
});
afterEach(async () => {
  await discord.stop();
  place.remove();
  expect(discord.violations).toEqual([]);
});

const start = (env: Record<string, string> = {}): Program => {
  const bot = new Program(['start'], {
    folder: place.folder,
    env: {
      ROWBOT_CORPUS: place.corpus,
      DISCORD_TOKEN: TOKEN,
      DISCORD_APPLICATION_ID: APPLICATION,
      DISCORD_API_URL: discord.url,
      ...env,
    },
  });
  onTestFinished(async () => {
    await bot.signal('SIGKILL').ended();
  });
  return bot;
};

const ask = (quote: string): Promise<string> =>
  discord
    .slash('who-said', { quote })
    .answer()
    .then(({ body }) => JSON.stringify(body));

/** What must stand in no line of the log, whatever its level. */
const SECRETS = [TOKEN, 'ab'.repeat(32), 'token-', 'xyzzy', 'plugh', 'every lamp'];

test('it answers, shows how it is and tells no secret; SIGTERM ends it cleanly', async () => {
  const port = await freePort();
  const program = start({ ROWBOT_PORT: String(port), ROWBOT_LOG: 'trace', ROWBOT_SECRET: 'ab'.repeat(32) });
  await program.says(/discord: ready/);
  const page = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  expect(await page('/healthz')).toEqual({ status: 200, text: 'alive\n' });
  expect(await page('/readyz')).toEqual({ status: 200, text: 'ready\n' });
  expect((await page('/elsewhere')).status).toBe(404);

  expect(await ask('a tree for every lamp')).toContain('Mara Voss');
  await discord.type('who-said', 'quote', 'tree').offered();
  const { text } = await page('/metrics');
  for (const line of [
    'rowbot_requests_total{chat="discord",command="who-said",verdict="found"} 1',
    'rowbot_answer_seconds_count{chat="discord",command="who-said"} 1',
    'rowbot_suggest_seconds_count{chat="discord"} 1',
    'rowbot_connected{chat="discord"} 1',
    'rowbot_queue_waiting 0',
    'rowbot_stories 1',
    'rowbot_corpus_problems 0',
  ])
    expect(text).toContain(line);
  expect(text).toMatch(/^rowbot_index_statements [2-9]$/m);

  const refused = { code: 50035, message: 'Invalid Form Body' };
  discord.faults.add(/callback/, { kind: 'refuse', status: 400, body: refused });
  discord.slash('who-said', { quote: 'xyzzy private words' });
  await program.says(/discord: fault/);
  await Promise.all(Array.from({ length: 10 }, (_, i) => ask(`plugh ${i}`)));

  await discord.stop();
  await program.says(/discord: (reconnecting|connection error)/);
  expect(await page('/readyz')).toEqual({ status: 503, text: 'discord is not connected\n' });
  const { code, stderr } = await program.signal('SIGTERM').ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(page('/healthz')).rejects.toThrow();

  const ids = [...program.stdout.matchAll(/"request":"([0-9a-f]{8})".*"served"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  expect(program.output).toMatch(/"outcome":"unknown"/);
  for (const secret of SECRETS) expect(program.output).not.toContain(secret);
});

test('a rejected token is one sentence, exit code 1 and no stack trace', async () => {
  const { code, stdout, stderr } = await start({ DISCORD_TOKEN: 'wrong-token.of.somebody' }).ended();
  expect(code).toBe(1);
  expect(stderr).toBe(
    'Discord rejects the token: copy a fresh one from the Bot page of the developer portal into DISCORD_TOKEN.\n',
  );
  expect(stdout + stderr).not.toMatch(/wrong-token|\n {4}at /);
});

test('a port that is taken is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stderr } = await start({ ROWBOT_PORT: String(port) }).ended();
  server.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `ROWBOT_PORT ${port} can’t be opened on 127.0.0.1 (EADDRINUSE): choose another one in .env.\n`,
  );
});

test('a platform that is away at the start is waited for; a token that is taken back ends the only chat with the sentence', async () => {
  await discord.stop();
  const program = start();
  await program.says(/I try again/);
  await discord.start();
  await program.says(/discord: ready/);
  expect(await ask('a tree for every lamp')).toContain('Mara Voss');
  discord.gateway.close(4004);
  const { code, stderr } = await program.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('Discord rejects the token');
});

test('SIGTERM while it waits for a platform ends it', async () => {
  await discord.stop();
  const program = start();
  await program.says(/I try again/);
  expect((await program.signal('SIGTERM').ended()).code).toBe(0);
});

test('a corpus that changes is taken up; a story that breaks keeps its last good version', async () => {
  const program = start();
  await program.says(/discord: ready/);
  expect(await ask('cobbles are not for sale')).toContain('doesn’t tell');
  appendFileSync(join(place.corpus, 'harbour.md'), '\n"The cobbles are not for sale," said Mara Voss.\n');
  await program.says(/(corpus: read.*){2}/s);
  expect(await ask('cobbles are not for sale')).toContain('Mara Voss');
  writeFileSync(join(place.corpus, 'harbour.md'), '---\ntitle: [torn\n---\n');
  await program.says(/corpus: a problem/);
  expect(await ask('cobbles are not for sale')).toContain('Mara Voss');
  writeFileSync(join(place.corpus, 'harbour.md'), HARBOUR);
  await program.says(/(corpus: read.*){4}/s);
  expect(await ask('a tree for every lamp')).toContain('Mara Voss');
  rmSync(place.corpus, { recursive: true });
  await program.says(/the last good one stays/);
  expect(await ask('a tree for every lamp')).toContain('Mara Voss');
});
