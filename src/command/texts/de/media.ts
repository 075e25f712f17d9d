// Where somebody said it, by the reading's word for it, in German.
import type { media as english } from '../en/media.ts';
import type { Translation } from '../translation.ts';

export const media: Translation<typeof english> = {
  'medium.tweet': 'auf Twitter',
  'medium.letter': 'Brief',
  'medium.email': 'E-Mail',
  'medium.memo': 'interner Vermerk',
  'medium.op-ed': 'Gastbeitrag',
  'medium.lecture': 'Vortrag',
  'medium.speech': 'Rede',
  'medium.sermon': 'Predigt',
  'medium.book': 'Buch',
  'medium.blog': 'im Blog',
  'medium.statement': 'Erklärung',
  'medium.interview': 'Gespräch mit der Presse',
  'medium.text message': 'Kurznachricht',
};
