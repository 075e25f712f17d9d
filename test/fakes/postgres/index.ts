// A real PostgreSQL of the tests' own, in a temporary folder, on a free port of this machine.
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where Debian keeps each version's programs. */
const VERSIONS = '/usr/lib/postgresql';

function programs(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const folders = readdirSync(VERSIONS)
    .map((version) => join(VERSIONS, version, 'bin'))
    .filter((folder) => existsSync(join(folder, 'initdb')));
  return folders.at(-1) ?? null;
}

/** Whether PostgreSQL is installed here; where it must be (in CI) its absence is a failure, not a reason to skip. */
export const hasPostgres = (): boolean => programs() !== null || process.env['CI'] !== undefined;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function runner(): SpawnOptions {
  if (process.getuid?.() !== 0) return {};
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

export interface Postgres {
  /** The address of an empty database of this name, made now. */
  database(name: string): Promise<string>;
  /** Ends it as a power cut would. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a cluster. Its files are thrown away at the end, so it need not wait for the disk. */
export async function startPostgres(): Promise<Postgres> {
  const folder = programs();
  if (folder === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const data = mkdtempSync(join(tmpdir(), 'rowbot-postgres-'));
  const user = runner();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const initdb = spawn(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'rowbot', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: data, stdio: 'ignore' },
  );
  const [code] = await once(initdb, 'exit');
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}`);
  const port = await freePort();
  const address = (name: string) => `postgres://rowbot@127.0.0.1:${port}/${name}`;
  const options = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${data}`,
    'fsync=off',
    'max_connections=60',
  ];

  const start = async () => {
    const server = spawn(
      join(folder, 'postgres'),
      ['-D', data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
      { ...user, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    await new Promise<void>((ready, failed) => {
      let said = '';
      server.stderr?.on('data', (words: Buffer) => {
        said += words.toString();
        if (said.includes('ready to accept connections')) ready();
      });
      server.once('exit', () => failed(new Error(`PostgreSQL ended: ${said}`)));
    });
    server.stderr?.resume();
    return server;
  };
  let server = await start();
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };

  return {
    database: async (name) => {
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`create database "${name}"`);
      await client.end();
      return address(name);
    },
    crash: () => end('SIGQUIT'),
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
