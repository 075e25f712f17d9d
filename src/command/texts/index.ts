// Every sentence that Rowbot says of its own stands in these tables, keyed, with ICU plurals.
import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { Translation } from './translation.ts';

export type TextKey = keyof typeof en;
export type TextTable = Translation<typeof en>;
type TextValues = Readonly<Record<string, string | number>>;

/** Whether there is a text for a key that is put together while the program runs. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);

/** Says a text in the language it was made for. */
export type Say = (key: TextKey, values?: TextValues) => string;

/** Languages by their BCP 47 primary tag. English is the one that the others fall back to. */
export const LANGUAGES: Readonly<Record<string, TextTable>> = { en, de };

/** The language for a locale: `de-AT` → `de` where there is such a table, else `en`. */
export const languageFor = (locale: string): string => {
  const primary = locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
  return Object.hasOwn(LANGUAGES, primary) ? primary : 'en';
};

const formats = new Map<string, IntlMessageFormat>();

/** A {@link Say} for a locale such as `en-GB`. */
export function sayIn(locale: string): Say {
  const language = languageFor(locale);
  return (key, values) => {
    const message = LANGUAGES[language]?.[key] ?? en[key];
    if (!message.includes('{')) return message;
    const id = `${language}\n${key}`;
    const format =
      formats.get(id) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    formats.set(id, format);
    return String(format.format(values));
  };
}

/** What speaks around a reply that has no reader of its own: the reply's language or, without one, the project's. */
export const sayOf = ({ locale = 'en' }: { readonly locale?: string }): Say => sayIn(locale);
