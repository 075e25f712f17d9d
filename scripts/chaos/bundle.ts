// The process of the daily post as one script that starts quickly: bundled, and compiled beforehand. Hundreds of them
// are started one after the other, and few live for longer than a second.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PosterOrder } from './order.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs the bundle with what the engine has kept of compiling it; keeps that, and ends, where it isn't there yet. */
const STARTER = `const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const filename = __dirname + '/poster.js';
const kept = __dirname + '/poster.kept';
const warm = existsSync(kept);
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  ...(warm ? { cachedData: readFileSync(kept) } : {}),
});
script.runInThisContext()(require, module, filename, __dirname, pathToFileURL(filename).href);
if (!warm) setTimeout(() => process.exit(writeFileSync(kept, script.createCachedData())), 300);
`;

/** An order with which a process starts and finds nobody. */
const NOBODY: PosterOrder = {
  at: ':memory:',
  discord: { url: 'http://127.0.0.1:1', token: 'nobody', application: '1' },
  slack: { url: 'http://127.0.0.1:1/', token: 'nobody' },
  death: null,
  every: 60_000,
  lease: 60_000,
  log: 'silent',
};

/**
 * Writes the script into a folder inside the project, where it finds the database's driver.
 *
 * @returns its path; it takes a {@link PosterOrder} as its only argument
 */
export async function bundlePoster(folder: string): Promise<string> {
  await build({
    entryPoints: [join(here, 'poster.ts')],
    outfile: join(folder, 'poster.js'),
    bundle: true,
    minify: true,
    charset: 'ascii',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    external: ['libsql', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate', '@resvg/resvg-js'],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: '(function (require, module, __filename, __dirname, bundleUrl) {' },
    footer: { js: '})' },
    logLevel: 'error',
  });
  const starter = join(folder, 'poster.start.cjs');
  writeFileSync(starter, STARTER);
  rmSync(join(folder, 'poster.kept'), { force: true });
  execFileSync(process.execPath, [starter, JSON.stringify(NOBODY)], { stdio: 'ignore' });
  return starter;
}
