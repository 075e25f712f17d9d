// The zone that most people of a locale live in, for chats that tell the language but not the zone. A locale that is
// spread over many zones stands for none: the person is asked.

const ZONES: Readonly<Record<string, string>> = {
  bg: 'Europe/Sofia',
  cs: 'Europe/Prague',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  'de-at': 'Europe/Vienna',
  'de-ch': 'Europe/Zurich',
  el: 'Europe/Athens',
  'en-gb': 'Europe/London',
  'en-ie': 'Europe/Dublin',
  'en-in': 'Asia/Kolkata',
  'en-nz': 'Pacific/Auckland',
  'es-es': 'Europe/Madrid',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  hi: 'Asia/Kolkata',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  it: 'Europe/Rome',
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  lt: 'Europe/Vilnius',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  ro: 'Europe/Bucharest',
  'sv-se': 'Europe/Stockholm',
  th: 'Asia/Bangkok',
  tr: 'Europe/Istanbul',
  uk: 'Europe/Kyiv',
  vi: 'Asia/Ho_Chi_Minh',
  'zh-cn': 'Asia/Shanghai',
  'zh-tw': 'Asia/Taipei',
};

/** The zone of a BCP 47 locale, or null where it has none of its own. */
export function zoneOfLocale(locale: string): string | null {
  const key = locale.toLowerCase().replace('_', '-');
  // A language with a region of its own row stands for no other region.
  return ZONES[key] ?? (key.startsWith('en-') ? null : (ZONES[key.split('-')[0] ?? ''] ?? null));
}
