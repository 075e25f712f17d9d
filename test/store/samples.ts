// A subscription with its posts as the store keeps them.
import type { Subscription } from '../../src/command/index.ts';
import type { Chosen, Claim } from '../../src/daily/index.ts';

export const place = { chat: 'discord', workspace: '1', channel: '2' };
export const NOON = Date.UTC(2026, 0, 15, 12);

export const subscription = (more: Partial<Subscription> = {}): Subscription => ({
  id: 's1',
  place,
  time: '09:30',
  zone: 'Europe/London',
  weekdays: [1, 3, 5],
  story: null,
  thread: false,
  picture: true,
  by: '3',
  locale: 'en-GB',
  state: 'on',
  reason: null,
  nextDay: '2026-01-15',
  nextAt: NOON,
  ...more,
});

export const planned = (day: string, more = {}) => ({
  subscription: 's1',
  chat: 'discord',
  day,
  dueAt: NOON,
  turn: 0,
  ...more,
});

export const asking = (owner: string, more: Partial<Claim> = {}): Claim => ({
  owner,
  chats: ['discord'],
  now: NOON,
  until: NOON + 60_000,
  limit: 10,
  ...more,
});

export const chosen = (statement: string, round = 1): Chosen => ({
  round,
  statement,
  story: 'lamps',
  speaker: 'Mara Voss',
});
