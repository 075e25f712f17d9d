// What the bot's own place in a chat says, in German. ICU MessageFormat.
import type { home as english } from '../en/home.ts';
import type { Translation } from '../translation.ts';

export const home: Translation<typeof english> = {
  'home.quote': 'Zitat des Tages',
  'home.stories': '{count, plural, one {Der Artikel, den ich kenne} other {Die # Artikel, die ich kenne}}',
  'home.story': '{title} ({count, plural, =0 {keine Aussagen} one {# Aussage} other {# Aussagen}})',
  'home.more': '{count, plural, one {und noch #} other {und noch #}}',
  'home.settings': 'Wie ich mich in unserem Gespräch verhalte',
  'home.whoSaid': 'Wer hat gesagt: „{words}“?',
  'home.whatDid': 'Was hat {name} gesagt?',
  'home.whoAnswered': 'Wer hat {name} geantwortet?',
};
