// The gate before the desk: limits by person and channel, a queue with a bound, and nothing that is never answered.
import { expect, onTestFinished, test, vi } from 'vitest';
import { createGate, type Gate, type GateParts, type Served } from '../../src/command/gate.ts';
import type { Asker, Desk, Reply } from '../../src/command/index.ts';
import { createLimiter, type Limiter } from '../../src/command/limit.ts';

const asker = (person: string, channel = 'square'): Asker => ({
  chat: 'discord',
  workspace: 'town',
  channel,
  thread: null,
  person,
  name: null,
  administrator: false,
  locale: 'en-GB',
  zone: null,
  direct: false,
});

const found: Reply = {
  verdict: 'found',
  reason: '',
  parts: [],
  actions: [],
  results: [],
  command: 'who-said',
};
const NO_LIMIT: Limiter = { take: async () => null };

function gateOver(
  answer: () => Promise<Reply>,
  more: Partial<GateParts> = {},
): { gate: Gate; served: Served[]; faults: unknown[] } {
  const served: Served[] = [];
  const faults: unknown[] = [];
  const desk: Desk = {
    commands: [],
    call: answer,
    line: answer,
    ask: answer,
    suggest: async () => [{ name: 'a', value: 'a' }],
  };
  const gate = createGate(desk, {
    limiter: NO_LIMIT,
    fault: (error) => {
      faults.push(error);
      return 'f00d';
    },
    clock: () => performance.now(),
    served: (what) => served.push(what),
    ...more,
  });
  return { gate, served, faults };
}

/** Answers that wait until they are let go. */
function held(): { answer: () => Promise<Reply>; release: () => void } {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => gate.then(() => found), release };
}

const outcomes = (served: readonly Served[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of served) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

test('forty questions at once: twenty are answered, then the person is told once to slow down', async () => {
  const { gate, served } = gateOver(async () => found, { limiter: createLimiter() });
  const replies = await Promise.all(Array.from({ length: 40 }, () => gate.ask('who said so?', asker('ann'))));
  expect(replies.filter(({ verdict }) => verdict === 'found')).toHaveLength(20);
  const told = replies.filter(({ repeated }) => repeated === false);
  expect(told).toHaveLength(1);
  expect(told[0]?.reason).toMatch(/^That was a lot at once. Please wait \d+ seconds.$/);
  expect(replies.filter(({ repeated }) => repeated === true)).toHaveLength(19);
  expect(outcomes(served)).toEqual({ slowed: 20, found: 20 });
});

test('one person at the limit keeps nobody else from being answered', async () => {
  const { gate } = gateOver(async () => found, { limiter: createLimiter() });
  await Promise.all(Array.from({ length: 40 }, () => gate.ask('who said so?', asker('ann'))));
  expect((await gate.ask('who said so?', asker('bob'))).verdict).toBe('found');
});

test('a channel has a limit of its own, and each of its people is told once', async () => {
  const { gate } = gateOver(async () => found, {
    limiter: createLimiter({ person: { points: 20, seconds: 10 }, channel: { points: 3, seconds: 10 } }),
  });
  const ask = (person: string, channel?: string) => gate.ask('who said so?', asker(person, channel));
  for (const person of ['ann', 'bob', 'cy']) expect((await ask(person)).verdict).toBe('found');
  expect((await ask('dee')).repeated).toBe(false);
  expect((await ask('ann')).repeated).toBe(false);
  expect((await ask('dee')).repeated).toBe(true);
  expect((await ask('dee', 'elsewhere')).verdict).toBe('found');
});

test('what can’t be answered at once waits its turn; what can’t wait either is told that the bot is busy', async () => {
  const { answer, release } = held();
  const { gate, served } = gateOver(answer, { bounds: { running: 2, waiting: 3, patience: 10_000 } });
  const asked = Array.from({ length: 7 }, (_, i) => gate.call({ command: 'x', options: {} }, asker(`p${i}`)));
  const busy = await Promise.race(asked);
  expect(busy.reason).toBe('I have more questions than I can answer just now. Please ask again in a minute.');
  expect(gate.queue()).toEqual({ waiting: 3, running: 2 });
  expect(await gate.suggest('x', 'quote', 'a', asker('p1'))).toEqual([]);
  release();
  await Promise.all(asked);
  expect(outcomes(served)).toEqual({ busy: 2, found: 5 });
  expect(gate.queue()).toEqual({ waiting: 0, running: 0 });
  expect(await gate.suggest('x', 'quote', 'a', asker('p1'))).toHaveLength(1);
});

test('an answer that never comes is given up with a reference, and the next one runs', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let first = true;
  const { gate, faults } = gateOver(
    () => {
      const mine = first;
      first = false;
      return mine ? new Promise(() => undefined) : Promise.resolve(found);
    },
    { bounds: { running: 1, waiting: 3, patience: 20 } },
  );
  const stuck = gate.line('x', asker('ann'));
  const next = gate.line('x', asker('ann'));
  await vi.advanceTimersByTimeAsync(21);
  expect((await stuck).reason).toContain('f00d');
  expect(faults).toEqual([new Error('the answer took too long')]);
  expect((await next).verdict).toBe('found');
});

test('a fault of a limiter or a desk never reaches the chat as a rejection', async () => {
  const { gate, faults } = gateOver(() => Promise.reject(new Error('torn')), {
    limiter: { take: () => Promise.reject(new Error('uncounted')) },
  });
  expect((await gate.ask('who?', asker('ann'))).reason).toContain('f00d');
  expect(faults).toEqual([new Error('uncounted'), new Error('torn')]);
});

test('a burst of questions lets the event loop run in between', async () => {
  const { gate } = gateOver(async () => found, { bounds: { running: 1, waiting: 1000, patience: 10_000 } });
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  await Promise.all(Array.from({ length: 500 }, (_, i) => gate.ask('who?', asker(`p${i}`))));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
});
