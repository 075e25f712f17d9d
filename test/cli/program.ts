// The built program in a process of its own, as people start it: with nothing of the developer's own settings.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { APPLICATION, type FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { APP_TOKEN, type FakeSlack } from '../fakes/slack/index.ts';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** Readings are kept for the length of a test file, as on a machine where the program has run before. */
const CACHE = mkdtempSync(join(tmpdir(), 'rowbot-cache-'));
process.once('exit', () => rmSync(CACHE, { recursive: true, force: true }));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with one story, and nothing else: no `.env`. */
export function emptyPlace(): { readonly folder: string; readonly corpus: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'rowbot-'));
  const corpus = mkdtempSync(join(folder, 'corpus-'));
  writeFileSync(join(corpus, 'harbour.md'), HARBOUR);
  return { folder, corpus, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A story of our own. */
export const HARBOUR = `---
title: Town argues over harbour lamps
people:
  - name: Mara Voss
    role: Mayor
  - name: Olu Adeyemi
    role: Harbour master
---

Town argues over harbour lamps

The lamps along the old quay will be switched off next month.

"We shall plant a tree for every lamp that goes out in this town," said Mara Voss, the mayor.

"Nobody asked the harbour what it wanted," said Olu Adeyemi, the harbour master.
`;

/** The settings of a bot on both fakes, Slack over a socket. */
export const onBoth = (corpus: string, discord: FakeDiscord, slack: FakeSlack): Record<string, string> => ({
  ROWBOT_CORPUS: corpus,
  DISCORD_TOKEN: TOKEN,
  DISCORD_APPLICATION_ID: APPLICATION,
  DISCORD_API_URL: discord.url,
  SLACK_BOT_TOKEN: slack.home.token,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: slack.url,
});

export interface RunOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Node's own arguments. */
  readonly node?: readonly string[];
}

/** A running program, and all that it has written. */
export class Program {
  readonly child: ChildProcessWithoutNullStreams;
  stdout = '';
  stderr = '';

  constructor(args: readonly string[], { folder, env = {}, node = [] }: RunOptions) {
    this.child = spawn(process.execPath, [...node, MAIN, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', TZ: 'UTC', ROWBOT_CACHE: CACHE, ...env },
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.child.stdin.on('error', () => undefined);
  }

  get output(): string {
    return this.stdout + this.stderr;
  }

  /** Settles when the program has written something that fits. */
  async says(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.output)) {
      if (this.child.exitCode !== null) throw new Error(`ended before it said ${pattern}: ${this.output}`);
      const heard = new AbortController();
      const { signal } = heard;
      await Promise.race([
        once(this.child.stdout, 'data', { signal }),
        once(this.child.stderr, 'data', { signal }),
        once(this.child, 'close', { signal }),
      ]);
      heard.abort();
    }
  }

  /** Asks it to end. */
  signal(name: NodeJS.Signals): this {
    this.child.kill(name);
    return this;
  }

  async ended(): Promise<Ended> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return { code: this.child.exitCode, stdout: this.stdout, stderr: this.stderr };
  }
}

/** Runs the program to its end. */
export async function run(
  args: readonly string[],
  { input = '', ...options }: RunOptions & { readonly input?: string },
): Promise<Ended> {
  const program = new Program(args, options);
  program.child.stdin.end(input);
  return program.ended();
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
