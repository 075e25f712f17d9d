// What Slack has told is kept for a while, and work under way is done once for everybody who waits for it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Kept, Shared } from '../../../src/chats/slack/kept.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

test('something is kept until its time is over', () => {
  const kept = new Kept<string>(10, 1000);
  kept.set('ann', 'de');
  vi.setSystemTime(999);
  expect(kept.get('ann')).toBe('de');
  vi.setSystemTime(1000);
  expect(kept.get('ann')).toBeUndefined();
});

test('where there is no more room, what was set longest ago goes', () => {
  const kept = new Kept<number>(2, 1000);
  for (const [index, key] of ['a', 'b', 'a', 'c'].entries()) kept.set(key, index);
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([2, undefined, 3]);
});

test('two who ask at the same time wait for the same, and a third who comes later asks anew', async () => {
  const shared = new Shared<number>();
  let asked = 0;
  const ask = async () => ++asked;
  expect(await Promise.all([shared.do('ann', ask), shared.do('ann', ask)])).toEqual([1, 1]);
  expect(await shared.do('ann', ask)).toBe(2);
});
