// What /who-said and /help say, in German.
import type { whoSaid as english } from '../en/who-said.ts';
import type { Translation } from '../translation.ts';

export const whoSaid: Translation<typeof english> = {
  'who-said.description': 'Wer hat das gesagt? Der Name, der genaue Wortlaut und was geantwortet wurde',
  'who-said.quote': 'die Worte, so wie du sie in Erinnerung hast',
  'who-said.exact': 'Das sind die Worte.',
  'who-said.typo': 'Das sind die Worte, bis auf die Schreibung.',
  'who-said.partial': 'Die meisten dieser Worte stehen da.',
  'who-said.several': '{count, plural, one {# Aussage passt.} other {# Aussagen passen. Welche meinst du?}}',
  'who-said.near': 'Nicht diese Worte, aber:',
  'who-said.absent': 'Davon steht nichts da: Dem Artikel nach hat das niemand gesagt.',
  'who-said.absentAll': 'Davon steht nichts da: Den Artikeln nach hat das niemand gesagt.',
  'who-said.empty': 'Darin sind keine Worte. Gib mir ein paar Worte von dem, was gesagt wurde.',
  'help.description': 'Was du mich fragen kannst',
  'help.command': 'ein Befehl im Einzelnen',
  'help.intro': 'Ich weiß, wer in einem Zeitungsartikel was gesagt hat, und zeige, wo es steht.',
  'help.example': 'Zum Beispiel: {example}',
  'help.private': 'Nur du siehst die Antwort.',
  'help.administrators': 'Für alle, die diesen Ort verwalten.',
  'help.optional': 'kann fehlen',
};
