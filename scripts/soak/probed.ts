// The built program in a process of its own, with the probe in it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const PROBE = new URL('probe.mjs', import.meta.url).href;

/** Bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

export class Probed {
  readonly child: ChildProcess;
  /** Lines of the log that tell of a fault. */
  readonly faults: string[] = [];
  #output = '';

  constructor(args: readonly string[], folder: string, env: Readonly<Record<string, string>>) {
    this.child = fork(MAIN, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
      execArgv: ['--expose-gc', '--import', PROBE],
      silent: true,
    });
    this.child.stderr?.pipe(process.stderr);
  }

  /** Follows the log; settles when each of these has been said. */
  follow(...signs: readonly string[]): Promise<void> {
    const missing = new Set(signs);
    return new Promise((resolve, reject) => {
      this.child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
      this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        const lines = (this.#output + text).split('\n');
        this.#output = lines.pop() ?? '';
        this.faults.push(...lines.filter((line) => /"level":"(error|fatal)"/.test(line)));
        for (const sign of missing) if (lines.some((line) => line.includes(sign))) missing.delete(sign);
        if (missing.size === 0) resolve();
      });
    });
  }

  async memory(): Promise<Memory> {
    this.child.send('memory');
    const [memory] = await once(this.child, 'message');
    return memory;
  }

  async end(): Promise<number | null> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    return this.child.exitCode;
  }
}
