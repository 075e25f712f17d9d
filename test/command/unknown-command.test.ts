// A mistyped command is no dead end.
import { expect, test } from 'vitest';
import { asker, openDesk } from '../fixtures/desk.ts';

const { desk } = openDesk([]);

test.each([
  ['/who-sad "a lamp"', 'There is no command /who-sad. Did you mean /who-said? /help lists them all.'],
  ['/WhoSaid lamp', 'There is no command /WhoSaid. Did you mean /who-said? /help lists them all.'],
  ['/pepole', 'There is no command /pepole. Did you mean /people? /help lists them all.'],
  ['/nonsense', 'There is no command /nonsense. /help lists them all.'],
  ['/contexts', 'There is no command /contexts. /help lists them all.'],
  ['/', 'There is no command /. /help lists them all.'],
  [`/${'x'.repeat(50)}`, `There is no command /${'x'.repeat(40)}. /help lists them all.`],
])('%s', async (line, answer) => {
  expect((await desk.line(line.slice(1), asker())).reason).toBe(answer);
});
