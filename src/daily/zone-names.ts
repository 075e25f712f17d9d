// The names of time zones as they are today. The platform lists some under names of long ago: Asia/Calcutta, Europe/Kiev.

/**
 * Zones that the IANA database calls otherwise than the platform's own tables (CLDR, which never renames).
 * https://www.unicode.org/reports/tr35/#Time_Zone_Identifiers
 */
const RENAMED = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/Cordoba',
  'America/Argentina/Jujuy',
  'America/Argentina/Mendoza',
  'America/Atikokan',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
] as const;

/** Today's names by those of the platform. */
const TODAY: ReadonlyMap<string, string> = new Map(
  RENAMED.map((zone) => [new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone, zone]),
);

/** The name of a zone today. */
export const zoneToday = (zone: string): string => TODAY.get(zone) ?? zone;

/** A zone with every name that somebody may type for it, today's first. */
export interface NamedZone {
  readonly zone: string;
  readonly names: readonly string[];
}

/** Every zone there is. */
export const ZONES: readonly NamedZone[] = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((known) => {
  const zone = zoneToday(known);
  return { zone, names: zone === known ? [zone] : [zone, known] };
});
