// The tables of texts: every language says everything that English says, of the same things.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageFor, sayIn, type TextKey, type TextTable } from '../../src/command/index.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names that a message wants values for; those of a plural's branches belong to it. */
function names(elements: readonly Element[]): string[] {
  const found = elements.flatMap((element): string[] => {
    const own = 'value' in element && element.type !== 0 ? [element.value] : [];
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => names(value)) : [];
    return [...own, ...inner];
  });
  return [...new Set(found)].sort();
}

const parsed = (message: string, language: string): IntlMessageFormat =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });

const english = Object.entries(LANGUAGES['en'] ?? {}) as [TextKey, string][];

describe.each(Object.keys(LANGUAGES).filter((language) => language !== 'en'))('%s', (language) => {
  const table: Partial<TextTable> = LANGUAGES[language] ?? {};

  test('has every text that English has, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(english.map(([key]) => key).sort());
  });

  test('speaks of the same things as English', () => {
    for (const [key, message] of english) {
      const wanted = names(parsed(message, 'en').getAst());
      expect([key, names(parsed(table[key] ?? '', language).getAst())]).toEqual([key, wanted]);
    }
  });

  test('formats with one, with several and with many', () => {
    for (const [key, message] of english)
      for (const count of [1, 2, 1_000_000]) {
        const values = Object.fromEntries(
          names(parsed(message, 'en').getAst()).map((name) => [name, count] as const),
        );
        expect(sayIn(language)(key, values)).not.toMatch(/[{}]|^$/);
      }
  });

  test('is another language, not a copy', () => {
    const copies = english.filter(
      ([key, message]) => table[key] === message && /\p{L}{3}/u.test(message.replace(/\{[^}]*\}/g, '')),
    );
    expect(copies.map(([key]) => key)).toEqual([]);
  });
});

test('a locale finds its language, and English stands in for the others', () => {
  expect(['de', 'de-AT', 'de_CH', 'en-GB', 'fr', '', 'constructor'].map(languageFor)).toEqual([
    'de',
    'de',
    'de',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test('plurals follow the language', () => {
  expect(sayIn('de-DE')('error.slowDown', { seconds: 1 })).toContain('warte 1 Sekunde.');
  expect(sayIn('de-DE')('error.slowDown', { seconds: 5 })).toContain('warte 5 Sekunden.');
  expect(sayIn('de-DE')('error.tooLong', { option: 'quote', max: 2000, length: 6000 })).toContain('6.000');
});

test('every text is said somewhere', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const sources = ['src', 'commands']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('/texts/'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const begun = [...sources.matchAll(/`([a-z-]+\.[a-zA-Z.]*)\$\{/g)].map(([, beginning = '']) => beginning);
  const silent = english
    .map(([key]) => key)
    .filter((key) => !sources.includes(`'${key}'`) && !begun.some((beginning) => key.startsWith(beginning)));
  expect(silent).toEqual([]);
});
