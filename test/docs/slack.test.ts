// docs/slack.md against the program: what it tells newcomers to do and to look for is what they will find.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { SCOPES } from '../../src/chats/slack/manifest.ts';
import { LANGUAGES, listed, sayIn } from '../../src/command/index.ts';
import { SETTINGS } from '../../src/settings.ts';

const page = readFileSync(new URL('../../docs/slack.md', import.meta.url), 'utf8');
const sources = ['connect', 'http']
  .map((file) => readFileSync(new URL(`../../src/chats/slack/${file}.ts`, import.meta.url), 'utf8'))
  .concat(Object.values(LANGUAGES['en'] ?? {}))
  .join('\n')
  .replace(/Port \S+ can/, 'Port 3000 can');

test('it explains every right that the manifest asks for, and no other', () => {
  const table = page.slice(page.indexOf('## What it may do'), page.indexOf('## If another app'));
  const named = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w:]+)`/g)].map(([, scope]) => scope),
  );
  expect(named.sort()).toEqual([...SCOPES]);
});

test('every setting that it names is one', () => {
  const names = [...page.matchAll(/\b((?:SLACK|ROWBOT|DATABASE)_[A-Z_]+)\b/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(SETTINGS).toContain(name);
});

test('every sentence to look for is one that the program says', () => {
  const rows = page.slice(page.indexOf("## When something doesn't work")).split('\n');
  const sentences = rows.flatMap((row) => {
    const [, quoted, said] = /^\| (?:`([^`]{20,})`|"(You asked[^"…]*)") \|/.exec(row) ?? [];
    return quoted ?? said ?? [];
  });
  expect(sentences.length).toBeGreaterThan(4);
  for (const sentence of sentences) expect(sources).toContain(sentence);
});

test('every command, button and option that it names is there', () => {
  const own = new Set(['invite', 'rowbot-who-said', 'news-who-said']);
  const names = [...page.matchAll(/`\/([a-z-]+)/g)].flatMap(([, name = '']) => (own.has(name) ? [] : name));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(listed(commands).map((one) => one.name)).toContain(name);
  const say = sayIn('en');
  for (const key of ['button.context', 'button.whoAnswered', 'button.share', 'button.wrong'] as const)
    expect(page).toContain(`*${say(key)}*`);
  expect(page).toContain(`*${say('check-quote.label')}*`);
  const settings = commands.find(({ name }) => name === 'rowbot-settings');
  for (const option of Object.keys(settings?.options ?? {})) expect(page).toContain(`| \`${option}\` |`);
});
