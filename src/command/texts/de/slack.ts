// What Rowbot says only on Slack, in German. ICU MessageFormat.
import type { slack as english } from '../en/slack.ts';
import type { Translation } from '../translation.ts';

export const slack: Translation<typeof english> = {
  'slack.choose': 'Wähle aus',
  'slack.moreChoices':
    '{count, plural, one {# weitere Möglichkeit} other {# weitere Möglichkeiten}}: Frag genauer, um sie zu sehen.',
  'slack.moreParts':
    '{count, plural, one {# weiterer Teil} other {# weitere Teile}}: Frag genauer, um sie zu sehen.',
  'slack.nothing': 'Es gibt nichts zu zeigen.',
  'slack.stopping': 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  'slack.oldButton': 'Diesen Knopf kenne ich nicht mehr. /help zählt auf, was ich kann.',
  'slack.pick': 'Tippe ein paar Worte davon und wähle aus:',
  'slack.pickPlaceholder': 'ein paar Worte davon',
  'slack.picture': 'Das Bild kann hier nicht gezeigt werden: {alt}',
  'slack.pictureTitle': 'Bild',
  'slack.looking': 'sieht nach …',
  'slack.prompts': 'Frag zum Beispiel',
  'slack.cannotWriteHere':
    'Du hast mich in einem Kanal gefragt, in dem ich nicht schreiben darf. Lade mich dort ein (/invite) und frag noch einmal.',
  'slack.agent':
    'Frag in deinen eigenen Worten, wer in einem Artikel was gesagt hat, und sieh, wo es dort steht.',
  'slack.description': 'Weiß, wer in einem Artikel was gesagt hat',
};
