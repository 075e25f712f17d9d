// What the terminal says of its own, in German.
import type { terminal as english } from '../en/console.ts';
import type { Translation } from '../translation.ts';

export const terminal: Translation<typeof english> = {
  'console.welcome':
    'Frag, wer was gesagt hat: /who-said "ein paar Worte davon", oder in eigenen Worten. /help zählt alles auf; Strg+D beendet.',
  'console.choices': 'Zur Wahl {count, plural, one {steht nur eines} other {stehen nur #}}.',
};
