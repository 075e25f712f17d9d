// When a post is due: every local day once, whatever the clocks do.
import { describe, expect, test } from 'vitest';
import { comeBy, firstDue, instantOf, isZone, localDay, localTime, nextDue } from '../../src/daily/index.ts';
import { EVERY_DAY, ZONES } from './zones.ts';

const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

test.each([
  ['a plain day', 'Europe/London', '2026-01-15', '09:30', '2026-01-15T09:30'],
  [
    'a time in the gap: the first moment after it',
    'Europe/London',
    '2026-03-29',
    '01:30',
    '2026-03-29T01:00',
  ],
  ['a time that comes twice: the first', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30'],
  ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30'],
  ['a repeated half hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45'],
  ['a gap at midnight', 'Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:00'],
  ['a gap before midnight: past it', 'America/Nuuk', '2026-03-28', '23:30', '2026-03-29T01:00'],
  ['the earliest zone', 'Pacific/Kiritimati', '2026-07-01', '00:00', '2026-06-30T10:00'],
  ['the latest zone', 'Pacific/Niue', '2026-07-01', '23:59', '2026-07-02T10:59'],
  ['a zone on the quarter hour', 'Asia/Kathmandu', '2026-07-01', '12:00', '2026-07-01T06:15'],
  ['a day that a zone left out', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00'],
])('%s', (_, zone, day, time, utc) => {
  expect(iso(instantOf(zone, day, time))).toBe(utc);
});

/** Times at which clocks change somewhere, and one at which they don't. */
const TIMES_OF_DAY = ['00:00', '00:30', '01:30', '02:15', '02:45', '09:30', '23:30'];
const START = Date.UTC(2026, 0, 1);
const DAYS = 366;
/** The widest gap of all zones (Troll). */
const WIDEST = 7_200_000;

describe.each(ZONES)('a year in %s', (zone) => {
  test('has every local day exactly once, in order, at its time or just after a gap', () => {
    for (const time of TIMES_OF_DAY) {
      const when = { zone, time, weekdays: EVERY_DAY };
      let due = firstDue(when, START);
      const first = Date.parse(due.day);
      for (let index = 0; index < DAYS; index += 1) {
        const wall = Date.parse(`${localDay(zone, due.at)}T${localTime(zone, due.at)}Z`);
        const late = wall - Date.parse(`${due.day}T${time}Z`);
        const next = nextDue(when, due.day);
        const right =
          Date.parse(due.day) === first + index * 86_400_000 &&
          late >= 0 &&
          late <= WIDEST &&
          next.at > due.at &&
          firstDue(when, due.at).day === next.day;
        if (!right) expect({ time, due, next, late }).toBe('right');
        due = next;
      }
    }
  });
});

test('weekdays are those of the local day', () => {
  const when = { zone: 'Pacific/Kiritimati', time: '00:10', weekdays: [1] };
  expect(firstDue(when, Date.UTC(2026, 0, 3))).toEqual({
    day: '2026-01-05',
    at: Date.UTC(2026, 0, 4, 10, 10),
  });
  expect(() => nextDue({ ...when, weekdays: [] }, '2026-01-05')).toThrow(RangeError);
});

test('after an absence only the last day that has come matters', () => {
  const when = { zone: 'UTC', time: '09:00', weekdays: EVERY_DAY };
  const pending = { day: '2026-01-05', at: Date.UTC(2026, 0, 5, 9) };
  const day = (date: string) => ({ day: date, at: Date.parse(`${date}T09:00Z`) });
  expect(comeBy(when, pending, pending.at)).toEqual({ last: pending, next: day('2026-01-06') });
  expect(comeBy(when, pending, Date.UTC(2026, 0, 8, 8))).toEqual({
    last: day('2026-01-07'),
    next: day('2026-01-08'),
  });
  expect(comeBy(when, pending, Date.UTC(2027, 5, 8, 10))).toEqual({
    last: day('2027-06-08'),
    next: day('2027-06-09'),
  });
});

test('a zone is known or not', () => {
  expect(['Europe/London', 'UTC', 'Mars/Base', ''].map(isZone)).toEqual([true, true, false, false]);
});
