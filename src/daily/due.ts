// When a post is due: every local day of the schedule has exactly one instant. Pure.
import type { Schedule } from '../command/index.ts';
import { instantOf, localDay } from './zone.ts';

/** A local day with the instant at which its post is due. */
export interface Due {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

type When = Pick<Schedule, 'time' | 'zone' | 'weekdays'>;

const DAY = 86_400_000;

/** A date so many days later. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The first day of the schedule after a day. */
export function nextDue({ time, zone, weekdays }: When, after: string): Due {
  const day = [1, 2, 3, 4, 5, 6, 7]
    .map((days) => daysAfter(after, days))
    .find((one) => weekdays.includes(weekdayOf(one)));
  if (day === undefined) throw new RangeError('a schedule without a weekday');
  return { day, at: instantOf(zone, day, time) };
}

/** The first day of the schedule whose instant is later than `now`. */
export function firstDue(when: When, now: number): Due {
  // Yesterday's post can still be to come, where the clocks skip from before midnight to after it.
  let due = nextDue(when, daysAfter(localDay(when.zone, now), -2));
  while (due.at <= now) due = nextDue(when, due.day);
  return due;
}

/** A subscription that is due: the last of its days that has come, and the one after it. */
export interface Come {
  readonly last: Due;
  readonly next: Due;
}

/** What has come of a schedule by `now`, when `pending` was to be next. */
export function comeBy(when: When, pending: Due, now: number): Come {
  // After a long absence only the days around now matter.
  const recent = daysAfter(localDay(when.zone, now), -9);
  let last = pending.day < recent ? nextDue(when, recent) : pending;
  let next = nextDue(when, last.day);
  while (next.at <= now) {
    last = next;
    next = nextDue(when, last.day);
  }
  return { last, next };
}
