// A few processes of the daily post that are killed and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PosterOrder } from './order.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One file of the program and its libraries, so that a process that lives for a second isn't loading for three. */
export async function bundlePoster(folder: string): Promise<string> {
  const outfile = join(folder, 'poster.mjs');
  await build({
    entryPoints: [join(here, 'poster.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate', '@resvg/resvg-js'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
    logLevel: 'error',
  });
  return outfile;
}

export interface PackParts {
  readonly script: string;
  readonly size: number;
  readonly order: PosterOrder;
  /** After so many kills the processes live. */
  readonly kills: number;
}

export class Pack {
  readonly #parts: PackParts;
  readonly #living = new Set<ChildProcess>();
  /** How often a process died at each step. */
  readonly died = new Map<string, number>();
  readonly faults: string[] = [];
  kills = 0;
  #stopped = false;

  constructor(parts: PackParts) {
    this.#parts = parts;
    for (let index = 0; index < parts.size; index += 1) this.#start();
  }

  #start(): void {
    const { script, order, kills } = this.#parts;
    const mortal = this.kills < kills ? order : { ...order, chance: 0 };
    const child = spawn(process.execPath, [script, JSON.stringify(mortal)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let where = 'at any moment';
    child.stdout.on('data', (words: Buffer) => {
      where = /killed (.+)/.exec(words.toString())?.[1] ?? where;
    });
    child.stderr.on('data', (words: Buffer) => this.faults.push(words.toString()));
    child.once('close', (code, signal) => {
      this.#living.delete(child);
      if (this.#stopped) return;
      if (signal === 'SIGKILL') {
        this.kills += 1;
        this.died.set(where, (this.died.get(where) ?? 0) + 1);
      } else this.faults.push(`a process ended with ${code ?? signal}`);
      this.#start();
    });
    this.#living.add(child);
  }

  /** Kills one of them, whatever it is doing. */
  killOne(): void {
    const [first] = [...this.#living].sort(() => Math.random() - 0.5);
    if (this.kills < this.#parts.kills) first?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const living = [...this.#living];
    for (const child of living) child.kill('SIGKILL');
    await Promise.all(living.map((child) => (child.exitCode === null ? once(child, 'close') : undefined)));
  }
}
