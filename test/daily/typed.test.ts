// What people type for times, zones and days.
import { expect, test } from 'vitest';
import { timeTyped, weekdaysTyped, zoneOfLocale, zoneTyped } from '../../src/daily/index.ts';

test.each([
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  ['9h30', '09:30'],
  ['9h', '09:00'],
  ['21:05', '21:05'],
  ['9 pm', '21:00'],
  ['12:15 am', '00:15'],
  ['12pm', '12:00'],
  ['9 Uhr', '09:00'],
  ['0:00', '00:00'],
  ['24:00', null],
  ['9:60', null],
  ['13 pm', null],
  ['noon', null],
  ['', null],
])('%s as a time is %s', (typed, time) => {
  expect(timeTyped(typed)).toBe(time);
});

test.each([
  ['Europe/London', 'Europe/London'],
  ['europe/london', 'Europe/London'],
  ['london', 'Europe/London'],
  ['new york', 'America/New_York'],
  ['lord howe', 'Australia/Lord_Howe'],
  ['utc', 'UTC'],
  ['kiriti', 'Pacific/Kiritimati'],
  ['kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['kyiv', 'Europe/Kyiv'],
  ['buenos aires', 'America/Argentina/Buenos_Aires'],
  ['ho chi minh', 'Asia/Ho_Chi_Minh'],
  ['america', null],
  ['Mars/Base', null],
])('%s as a zone is %s', (typed, zone) => {
  expect(zoneTyped(typed)).toBe(zone);
});

test.each([
  ['every day', 'en', [1, 2, 3, 4, 5, 6, 7]],
  ['weekdays', 'en', [1, 2, 3, 4, 5]],
  ['Weekend', 'en', [6, 7]],
  ['Mon-Fri', 'en', [1, 2, 3, 4, 5]],
  ['Fri-Mon', 'en', [1, 5, 6, 7]],
  ['mon, wednesday & sun', 'en', [1, 3, 7]],
  ['tue thu', 'en', [2, 4]],
  ['Mo-Mi, Fr', 'de', [1, 2, 3, 5]],
  ['Dienstag und Samstag', 'de', [2, 6]],
  ['m', 'en', null],
  ['someday', 'en', null],
  ['', 'en', null],
])('%s (%s) as days is %s', (typed, locale, days) => {
  expect(weekdaysTyped(typed, locale)).toEqual(days);
});

test.each([
  ['de', 'Europe/Berlin'],
  ['de-AT', 'Europe/Vienna'],
  ['en-GB', 'Europe/London'],
  ['en-US', null],
  ['en-AU', null],
  ['ja', 'Asia/Tokyo'],
  ['ja-JP', 'Asia/Tokyo'],
  ['pt-BR', null],
])('the zone of the locale %s is %s', (locale, zone) => {
  expect(zoneOfLocale(locale)).toBe(zone);
});
