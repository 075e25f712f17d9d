// What Rowbot says, in German: words that more than one command uses. ICU MessageFormat.
import type { core as english } from '../en/core.ts';
import type { Translation } from '../translation.ts';

export const core: Translation<typeof english> = {
  'card.inferred': '(im Artikel: „{words}“)',
  'card.unnamed': 'Ungenannt: {description}',
  'card.unattributed': 'Der Artikel sagt nicht, wer',
  'card.continued': '(von da, wo gekürzt wurde)',
  'card.carried': '(der Artikel nennt den Namen weiter oben)',
  'card.reporter': 'In den Worten des Artikels',
  'card.medium': 'Wo',
  'card.context': 'Zusammenhang',
  'card.answers': 'Antwort auf',
  'card.answeredBy': 'Antworten',
  'card.noAnswer': 'Der Artikel berichtet von keiner Antwort',
  'card.footer': '{title} · Absatz {paragraph}',
  'card.paragraph': '¶ {paragraph}',
  'error.fault':
    'Bei mir ist etwas schiefgegangen. Wenn es so bleibt, gib dem Betreiber diese Nummer: {reference}',
  'error.unknownCommand': 'Einen Befehl /{name} gibt es nicht. /help zählt alle auf.',
  'error.meantCommand': 'Einen Befehl /{name} gibt es nicht. War /{near} gemeint? /help zählt alle auf.',
  'error.permission': '/{name} ist denen vorbehalten, die diesen Ort verwalten.',
  'error.missingOption': 'Mir fehlt {option}: {usage}',
  'error.badChoice': '„{value}“ gibt es für {option} nicht zur Auswahl: {choices}.',
  'error.badNumber': '{option} ist eine ganze Zahl von {min} bis {max}.',
  'error.tooLong':
    '{option} fasst höchstens {max, plural, one {# Zeichen} other {# Zeichen}}; das waren {length, number}.',
  'error.noWords': 'In dieser Nachricht stehen keine Worte, die ich nachschlagen könnte.',
  'error.slowDown':
    'Das war viel auf einmal. Bitte warte {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
  'error.busy':
    'Gerade habe ich mehr Fragen, als ich beantworten kann. Bitte frag in einer Minute noch einmal.',
  'error.noStory': 'Es ist noch kein Artikel da. Leg einen in den Ordner corpus.',
};
