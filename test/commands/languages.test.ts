// Nothing that people read is hard-coded: what is the same in two languages is the story's own, or typed as it stands.
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Asker, Call, Part, Reply, RichText } from '../../src/command/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';

const { desk } = openDesk([
  lamps,
  { ...lamps, id: 'the-old-bridge', title: 'The old bridge', statements: [] },
]);

/** At least one call of every command, with what it shows most of. */
const CALLS: readonly Call[] = [
  { command: 'who-said', options: { quote: 'nobody asked the harbour' } },
  { command: 'who-said', options: { quote: `#${said.night.id}` } },
  { command: 'who-said', options: { quote: 'zeppelins over Vienna' } },
  { command: 'who-said', options: { quote: '?!' } },
  { command: 'what-did', options: { person: 'Mara Voss' } },
  { command: 'what-did', options: { person: 'Nobody Atall' } },
  { command: 'who-answered', options: { quote: `#${said.trees.id}` } },
  { command: 'who-answered', options: { quote: `#${said.spring.id}` } },
  { command: 'did-say', options: { person: 'Mara Voss', quote: 'a tree for every lamp' } },
  { command: 'did-say', options: { person: 'Olu Adeyemi', quote: 'a tree for every lamp' } },
  { command: 'ask', options: { question: 'who said nobody asked the harbour?' } },
  { command: 'ask', options: { question: 'zeppelins?' } },
  { command: 'quote', options: {} },
  { command: 'people', options: {} },
  { command: 'story', options: {} },
  {
    command: 'check-quote',
    options: { message: 'She said “a tree for every lamp” and “all is well on Mars”' },
  },
  { command: 'help', options: {} },
  { command: 'help', options: { command: 'who-said' } },
  { command: 'help', options: { command: 'rowbot-settings' } },
  { command: 'mentions', options: {} },
  { command: 'rowbot-settings', options: {} },
  { command: 'rowbot-settings', options: { story: 'the-old-bridge', visibility: 'private', quiet: 'on' } },
  { command: 'rowbot-settings', options: { story: 'nowhere' } },
  { command: 'rowbot-settings', options: { story: 'all', quiet: 'maybe' } },
  { command: 'context', options: { statement: `#${said.harbour.id}` } },
  { command: 'context', options: { statement: '#0000000000' } },
  { command: 'read-on', options: { statement: `#${said.trees.id}`, from: '20' } },
  { command: 'paragraph', options: { at: 'nowhere.1' } },
  { command: 'share', options: { answer: `who-said?quote=%23${said.trees.id}` } },
  { command: 'wrong', options: { statement: `#${said.trees.id}` } },
  { command: 'daily', options: {} },
  { command: 'row', options: {} },
  { command: 'nonsense', options: {} },
  { command: 'who-said', options: {} },
];

const runs = (rich: RichText): string[] =>
  rich.filter(({ emphasis }) => emphasis !== 'code').map(({ text }) => text);

function partStrings(part: Part): string[] {
  switch (part.type) {
    case 'text':
      return runs(part.text);
    case 'picture':
      return [part.alt];
    case 'list':
      return part.items.flatMap(({ text, action }) => [...runs(text), ...(action ? [action.label] : [])]);
    case 'card':
      return [
        ...runs(part.heading),
        ...runs(part.note ?? []),
        ...part.body.flatMap(runs),
        ...part.fields.flatMap(({ label, value }) => [label, ...runs(value)]),
        part.footer,
      ];
  }
}

const strings = ({ reason, parts, actions }: Reply): string[] => [
  reason,
  ...parts.flatMap(partStrings),
  ...actions.map(({ label }) => label),
];

/** Everything that may stand in any language: the story's words, names and what is typed. */
const OWN = [
  lamps.text,
  lamps.title,
  'The old bridge',
  ...lamps.cast.flatMap(({ name, role, also }) => [name, role ?? '', ...also]),
  ...commands.flatMap(({ name, example, options }) => [name, example ?? '', ...Object.keys(options)]),
].join('\n');

const isOwn = (words: string, asked: string): boolean =>
  [...words.matchAll(/\p{L}[\p{L}\p{M}’'-]*(?: \p{L}[\p{L}\p{M}’'-]*)*/gu)].every(([phrase]) =>
    `${OWN}\n${asked}`.includes(phrase),
  );

describe('in German', () => {
  const english = asker({ administrator: true, channel: 'english' });
  const german: Asker = { ...english, channel: 'german', locale: 'de' };

  test('every command has a call here', () => {
    const called = new Set(CALLS.map(({ command }) => command));
    expect(commands.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
  });

  test.each(CALLS.map((call) => [`${call.command} ${Object.values(call.options).join(' ')}`, call] as const))(
    '/%s says nothing in English but what the story says',
    async (_, call) => {
      const before = new Set(strings(await desk.call(call, english)));
      const same = strings(await desk.call(call, german)).filter((words) => before.has(words));
      expect(same.filter((words) => !isOwn(words, Object.values(call.options).join('\n')))).toEqual([]);
    },
  );
});
