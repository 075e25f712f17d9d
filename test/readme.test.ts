// The README is true: what it shows is run, and its set-up commands work in an empty folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const SETUP = 'npm ci && npm start';
const TESTS = 'npm ci && npm test';
const MINUTES = 60_000;

/** As empty as a new user's. */
const cache = mkdtempSync(join(tmpdir(), 'rowbot-readme-cache-'));

/** Nothing of the developer's own settings reaches the commands, and npm speaks of nothing but the work. */
const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LANG: 'en_GB.UTF-8',
  TZ: 'UTC',
  ROWBOT_CACHE: cache,
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_prefer_offline: 'true',
};

function run(command: string, folder: string, input: string): string {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    env: environment,
    input,
    encoding: 'utf8',
    timeout: 4 * MINUTES,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The project's files as a clone would have them, in a new folder. */
function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rowbot-readme-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((name) => name !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
}

/** npm repeats the script's command line before its output. */
const withoutBanner = (output: string): string =>
  output
    .replace(/^\n?(?:> .*\n)+\n?/, '')
    .replace(/[^\S\n]+$/gm, '')
    .trim();

describe('the README', () => {
  let folder: string;
  let first: string;

  beforeAll(() => {
    folder = clone();
    first = run(SETUP, folder, '/who-said "backbone of an amoeba"\n');
  }, 5 * MINUTES);

  afterAll(() => {
    for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
  });

  test('opens with the two commands that do all the set-up', () => {
    const [setup, tests] = readme.match(/^ {4}npm .*$/gm) ?? [];
    expect(setup?.trim()).toMatch(new RegExp(`^${SETUP}`));
    expect(tests?.trim()).toMatch(new RegExp(`^${TESTS}`));
  });

  test('its first command answers in an empty folder', () => {
    expect(first).toContain('An unprincipled coward');
    expect(first).toContain('The story reports no answer');
  });

  test('its second command is what CI runs', () => {
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    for (const command of TESTS.split(' && ')) expect(ci).toMatch(new RegExp(`^${command}`, 'm'));
  });

  test(
    'shows what its commands print',
    async () => {
      const shown = readme.replace(/^\$ (.+)\n([\s\S]*?)(?=^\$ |^```)/gm, (_, command: string) => {
        const output = withoutBanner(run(command, folder, ''));
        return `$ ${command}\n${output}\n`;
      });
      await expect(shown).toMatchFileSnapshot('../README.md');
    },
    2 * MINUTES,
  );

  test('tells the figures that are kept', () => {
    const kept: Record<string, number> = JSON.parse(readFileSync(join(root, 'docs/figures.json'), 'utf8'));
    const rows = [...readme.matchAll(/^\| (?<figure>[^|]+) \| (?<ours>[\d.]+) \|/gm)].map(({ groups }) => [
      groups?.['figure'],
      Number(groups?.['ours']),
    ]);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual(rows.map(([figure]) => [figure, kept[String(figure)]]));
  });

  test('names only files that are there', () => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !files.split('\n').includes(link ?? ''))).toEqual([]);
  });
});
