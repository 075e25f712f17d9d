// What people type for a time of day, a zone and days of the week. Pure.
import { isZone } from './zone.ts';
import { ZONES } from './zone-names.ts';

const TIME = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*(a\.?m\.?|p\.?m\.?|uhr)?$/i;

/** `HH:MM` of "9", "9:30", "21.30", "9h30" or "9:30 pm", or null. */
export function timeTyped(typed: string): string | null {
  const [, hours, minutes = '00', half] = TIME.exec(typed.trim()) ?? [];
  if (hours === undefined) return null;
  const twelve = half !== undefined && /^[ap]/i.test(half);
  const hour = twelve ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (twelve && (Number(hours) < 1 || Number(hours) > 12))) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

const plainZone = (zone: string): string => zone.toLowerCase().replace(/[^a-z0-9]+/g, '');

const cityOf = (zone: string): string => plainZone(zone.split('/').at(-1) ?? '');

/** Zones whose name, of today or of before, has what was typed: those that start with it, then cities that do, then the others. */
export function zonesTyped(typed: string): string[] {
  const wanted = plainZone(typed);
  const rankOf = (zone: string): number => {
    const city = cityOf(zone);
    const name = plainZone(zone);
    if (name === wanted || city === wanted) return 0;
    if (name.startsWith(wanted) || city.startsWith(wanted)) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return ZONES.map(({ zone, names }) => ({ zone, rank: Math.min(...names.map(rankOf)) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ zone }) => zone);
}

/** The zone that was meant: by its name in whatever spelling, or by its city; null where none or several fit. */
export function zoneTyped(typed: string): string | null {
  const [first, second] = zonesTyped(typed);
  if (first === undefined) return isZone(typed) ? typed : null;
  const wanted = plainZone(typed);
  const isSame = [plainZone(first), cityOf(first)].includes(wanted);
  return isSame || second === undefined ? first : null;
}

/** A Monday, for the names of the days. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Names of the days of the week in a language, Monday first. */
export const dayNames = (locale: string, style: 'long' | 'short'): string[] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) =>
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(MONDAY + day * DAY),
  );

const SETS: Readonly<Record<string, readonly number[]>> = {
  all: [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

/** The number of a day from the start of its name, in English or in the reader's language. */
function dayTyped(typed: string, locale: string): number | null {
  const wanted = typed.trim().toLowerCase().replace(/\.$/, '');
  if (wanted.length < 2) return null;
  for (const names of [dayNames('en', 'long'), dayNames(locale, 'long')]) {
    const index = names.findIndex((name) => name.toLowerCase().startsWith(wanted));
    if (index >= 0) return index + 1;
  }
  return null;
}

/** ISO days of the week of "weekdays", "Mon-Fri", "mon, wed" or the like, in order; null where a part is no day. */
export function weekdaysTyped(typed: string, locale: string): number[] | null {
  const set = SETS[typed.trim().toLowerCase()];
  if (set !== undefined) return [...set];
  const days = new Set<number>();
  for (const part of typed.split(/[,;+&]|\s+(?:and|und)\s+|(?<=\p{L})\s+(?=\p{L})/u)) {
    const [from = '', to = from] = part.split(/[-–]|\s+to\s+|\s+bis\s+/u);
    const [first, last] = [dayTyped(from, locale), dayTyped(to, locale)];
    if (first === null || last === null) return null;
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === last) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}
