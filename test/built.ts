// Builds the program before the tests where it is older than its sources: some tests run it as people do.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const changed = (path: string): number => statSync(join(root, path)).mtimeMs;

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(root.length), entry.name));

/** Vitest runs this once, before everything else. */
export default function build(): void {
  const sources = [...['src', 'commands'].flatMap(filesIn), 'tsconfig.json', 'tsconfig.build.json'];
  const built = 'dist/src/main.js';
  if (existsSync(join(root, built)) && sources.every((file) => changed(file) < changed(built))) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
