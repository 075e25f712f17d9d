// The container files: what they copy is there and reaches the engine, secrets don't, and the bot is shut in.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../src/settings.ts';

const root = new URL('..', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const dockerfile = textOf('Dockerfile');
const allowed = textOf('.dockerignore')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
  files.split(' '),
);

test('everything that is copied is there, and .dockerignore lets exactly that through', () => {
  expect(copied.filter((file) => !existsSync(fileURLToPath(new URL(file, root))))).toEqual([]);
  expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
});

test('the image runs as another user than root and is checked', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  const set = [...dockerfile.matchAll(/^(?:ENV| {4})\s*([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(set.filter((name) => name !== 'NODE_ENV' && !SETTINGS.includes(name ?? ''))).toEqual([]);
});

test('compose shuts both containers in, and holds no password', () => {
  const { services } = parse(textOf('compose.yaml'));
  expect(services.bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], env_file: '.env' });
  expect(services.database).toMatchObject({ read_only: true });
  expect(services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  expect(Number.parseInt(services.bot.stop_grace_period, 10)).toBeGreaterThan(14);
});
