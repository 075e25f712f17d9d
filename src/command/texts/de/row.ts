// What /row and the picture of the row say, in German.
import type { row as english } from '../en/row.ts';
import type { Translation } from '../translation.ts';

export const row: Translation<typeof english> = {
  'row.description': 'Ein Bild des Streits: wer was zu wem gesagt hat',
  'row.story': 'der Artikel; der dieses Kanals, wenn du keinen nennst',
  'row.title': 'Wer was zu wem gesagt hat',
  'row.alt': 'Wer was zu wem gesagt hat in „{title}“:',
  'row.answers': '{number}. {from} antwortet {to}: {words}',
  'row.about': '{number}. {from} über {to}: {words}',
  'row.more': '{count, plural, one {Eine weitere Aussage fehlt hier.} other {# weitere fehlen hier.}}',
  'row.dashed': 'gestrichelt: über jemanden gesagt, und keine Antwort',
  'row.none':
    'In „{title}“ gibt es keinen Streit: Von niemandem wird berichtet, dass er jemandem antwortet oder über jemanden spricht.',
  'row.which':
    '{count, plural, one {Es gibt einen Artikel.} other {Es gibt # Artikel. Sag mir, welchen: /row story}}',
};
