// What was said to somebody is said again after a while, and not before.
import { expect, test } from 'vitest';
import { createOnce } from '../../src/command/once.ts';

test('is said once, and again when the time is over', () => {
  const first = createOnce(1000);
  expect([0, 999, 1000, 1500, 2000].map((now) => first('ann', now))).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('is said to each for themselves', () => {
  const first = createOnce(1000);
  expect(['ann', 'bob', 'ann'].map((who) => first(who, 0))).toEqual([true, true, false]);
});

test('of many the oldest is forgotten first', () => {
  const first = createOnce(1000);
  for (let index = 0; index <= 5000; index += 1) first(`person ${index}`, index / 1e6);
  expect(first('person 5000', 1)).toBe(false);
  expect(first('person 0', 1)).toBe(true);
});
