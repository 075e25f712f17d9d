// The local clock of an IANA time zone. Pure: what the platform's zone table says, and no clock of its own.

const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Whether there is such a zone. */
export function isZone(zone: string): boolean {
  try {
    return formatFor(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What a clock on the wall shows at an instant, as the milliseconds at which a clock in UTC shows the same. */
function wallAt(zone: string, at: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The local date, `YYYY-MM-DD`. */
export const localDay = (zone: string, at: number): string =>
  new Date(wallAt(zone, at)).toISOString().slice(0, 10);

/** The local time of day, `HH:MM`. */
export const localTime = (zone: string, at: number): string =>
  new Date(wallAt(zone, at)).toISOString().slice(11, 16);

/** The first instant of a gap's far side, between two instants around the change of the clocks. */
function endOfGap(zone: string, wall: number, before: number, after: number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallAt(zone, middle) >= wall) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The instant at which a local day reaches a time of day. A time that the clocks skip is the first moment after
 * the gap, even where that is past midnight; of a time that comes twice it is the first.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export function instantOf(zone: string, day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const instants = [wall - DAY, wall + DAY].map((near) => wall - (wallAt(zone, near) - near));
  const real = instants.filter((at) => wallAt(zone, at) === wall);
  return real.length > 0
    ? Math.min(...real)
    : endOfGap(zone, wall, Math.min(...instants) - MINUTE, Math.max(...instants));
}
