// Everything that can go wrong between a question and its answer, and a great many questions at once.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asked, person } from '../../fakes/discord/index.ts';
import { COMMANDS, slowCommand, testDesk } from '../quotes.ts';
import { type Stage, stage } from './stage.ts';

let on: Stage;
let slow: ReturnType<typeof slowCommand>;

beforeEach(async () => {
  slow = slowCommand();
  on = await stage({
    desk: testDesk({ commands: [...COMMANDS, slow.command] }),
    settings: { times: { deferAfter: 20, drain: 150 } },
    fake: { ackWindow: 30_000 },
  });
});
afterEach(async () => {
  expect(on.discord.violations).toEqual([]);
  await on.end();
});

const ask = (): Asked => on.discord.slash('said-it', { quote: 'harbour' });
const words = async (asked: Asked): Promise<string> => JSON.stringify((await asked.answer()).body);

test.each([
  ['429 on the callback', /callback/, { kind: 'refuse', status: 429, headers: { 'retry-after': '0.05' } }],
  ['500 on the callback', /callback/, { kind: 'refuse', status: 500 }],
  ['a 500 although the answer was taken', /callback/, { kind: 'fail-after', status: 500 }],
  ['a cut before the callback', /callback/, { kind: 'cut', when: 'before' }],
  ['a cut after the callback', /callback/, { kind: 'cut', when: 'after' }],
] as const)('after %s there is one answer', async (_, route, trouble) => {
  on.discord.faults.add(route, trouble);
  const asked = ask();
  expect(await words(asked)).toContain('Olu Adeyemi');
  expect(await words(ask())).toContain('Olu Adeyemi');
  expect(asked.messages).toHaveLength(1);
  expect(on.discord.faults.left).toBe(0);
});

test.each([
  ['429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0.05' } }],
  ['502', { kind: 'refuse', status: 502 }],
  ['a cut', { kind: 'cut', when: 'before' }],
] as const)('a deferred answer survives %s', async (_, trouble) => {
  on.discord.faults.add(/^PATCH/, trouble);
  const asked = on.discord.slash('slow');
  await asked.deferral();
  slow.open();
  expect(await words(asked)).toContain('Mara Voss');
  expect(asked.messages).toHaveLength(1);
});

test('an announcement that is taken away, although that seemed to fail, is followed by the private answer', async () => {
  on.discord.faults.add(/^DELETE/, { kind: 'cut', when: 'after' });
  const asked = on.discord.slash('slow');
  await asked.deferral();
  slow.open('private');
  expect(await asked.answer()).toMatchObject({ ephemeral: true });
  expect(on.discord.faults.left).toBe(0);
});

test('an update that takes its time is announced, and made once', async () => {
  on.discord.faults.add(/^PATCH/, { kind: 'cut', when: 'before' });
  const asked = on.discord.press('=slow', { ephemeral: true });
  await asked.deferral();
  slow.open('private');
  expect(JSON.stringify(await asked.update())).toContain('Mara Voss');
  expect(asked.messages).toEqual([]);
});

test.each([
  [10062, 404, 'Unknown interaction'],
  [40060, 400, 'Interaction has already been acknowledged.'],
])('%i is logged and not answered, and the next question is', async (code, status, message) => {
  on.discord.faults.add(/callback/, { kind: 'refuse', status, body: { code, message } });
  ask();
  expect(await words(ask())).toContain('Olu Adeyemi');
  expect(on.log.join('')).toContain('too late to answer');
});

test('50035 is logged as a fault, and the next question is answered', async () => {
  on.discord.faults.add(/callback/, {
    kind: 'refuse',
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  ask();
  expect(await words(ask())).toContain('Olu Adeyemi');
  expect(on.log.join('')).toContain('"level":50');
});

test('the log holds no word of what people ask', async () => {
  await words(on.discord.slash('said-it', { quote: 'xyzzy-private-words' }));
  expect(on.log.join('')).not.toContain('xyzzy-private-words');
});

test('a stop finishes what runs, refuses what is new and leaves in time', async () => {
  const running = on.discord.slash('slow');
  await running.deferral();
  const stopped = on.chat.stop();
  const late = ask();
  expect(await words(late)).toContain('I am being restarted.');
  slow.open();
  await stopped;
  expect(await words(running)).toContain('Mara Voss');
});

test('a stop doesn’t wait for ever', async () => {
  await on.discord.slash('slow').deferral();
  await on.chat.stop();
  expect(on.log.join('')).toContain('stopped before everything was answered');
});

test('a thousand questions at once are each answered once', async () => {
  const people = Array.from({ length: 50 }, (_, i) => person(`reader ${i}`));
  const asked = Array.from({ length: 1000 }, (_, i) =>
    on.discord.slash(
      'said-it',
      { quote: i % 2 === 0 ? 'harbour' : 'tree' },
      { user: people[i % 50] ?? on.discord.ann },
    ),
  );
  const answers = await Promise.all(asked.map((one) => one.answer()));
  expect(
    answers.every(({ body }, i) => JSON.stringify(body).includes(i % 2 === 0 ? 'Olu Adeyemi' : 'Mara Voss')),
  ).toBe(true);
  expect(asked.every(({ messages }) => messages.length === 1)).toBe(true);
}, 60_000);
