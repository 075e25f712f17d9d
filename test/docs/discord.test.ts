// docs/discord.md against the program: what it tells newcomers to look for is what they will see.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { invitesFor } from '../../src/chats/discord/index.ts';
import { registrationOf } from '../../src/chats/discord/registration.ts';
import { LANGUAGES, listed, sayIn } from '../../src/command/index.ts';

const page = readFileSync(new URL('../../docs/discord.md', import.meta.url), 'utf8');
const sources = ['connect', 'register']
  .map((file) => readFileSync(new URL(`../../src/chats/discord/${file}.ts`, import.meta.url), 'utf8'))
  .concat(Object.values(LANGUAGES['en'] ?? {}))
  .join('\n');

test('the addresses are those that register prints', () => {
  for (const address of Object.values(invitesFor('…')))
    expect(page).toContain(address.replace('%E2%80%A6', '…'));
  expect(page).toContain(`Registered ${registrationOf(commands, true).length} commands everywhere.`);
});

test('every sentence to look for is one that the program says', () => {
  const rows = page.slice(page.indexOf("## When something doesn't work")).split('\n');
  const sentences = rows.flatMap((row) => {
    const [, quoted, said] = /^\| (?:`([^`]{20,})`|"(This answer[^"…]*?), but …") \|/.exec(row) ?? [];
    return quoted ?? said ?? [];
  });
  expect(sentences.length).toBeGreaterThan(3);
  for (const sentence of sentences.filter((one) => !one.includes('is missing')))
    expect(sources).toContain(sentence);
});

test('every command, button and option that it names is there', () => {
  const names = [...page.matchAll(/`\/([a-z-]+)/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) expect(listed(commands).map((one) => one.name)).toContain(name);
  const say = sayIn('en');
  for (const label of [
    say('button.context'),
    say('button.whoAnswered'),
    say('button.share'),
    say('button.wrong'),
  ])
    expect(page).toContain(`*${label}*`);
  expect(page).toContain(`*${say('check-quote.label')}*`);
  const settings = commands.find(({ name }) => name === 'rowbot-settings');
  for (const option of Object.keys(settings?.options ?? {})) expect(page).toContain(`| \`${option}\` |`);
});
