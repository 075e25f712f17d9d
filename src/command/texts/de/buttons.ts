// What stands on and behind the buttons under a statement, in German.
import type { buttons as english } from '../en/buttons.ts';
import type { Translation } from '../translation.ts';

export const buttons: Translation<typeof english> = {
  'button.context': 'Zusammenhang',
  'button.whoAnswered': 'Wer hat geantwortet?',
  'button.more': 'Mehr von {name}',
  'button.readOn': 'Weiterlesen',
  'button.share': 'Teilen',
  'button.wrong': 'Falsch?',
  'context.description': 'Die Absätze um eine Aussage herum',
  'context.statement': 'die Nummer der Aussage',
  'context.heading': 'Um die Aussage von {name} herum',
  'context.headingUnnamed': 'Um die Aussage herum',
  'context.footer': '{title} · Absätze {first} bis {last}',
  'read-on.description': 'Der Wortlaut einer Aussage, von da an, wo er gekürzt wurde',
  'read-on.from': 'wo es weitergeht, in Zeichen',
  'share.description': 'Zeigt eine private Antwort allen hier',
  'share.answer': 'die Antwort, so wie ihr Knopf sie nennt',
  'share.by': 'Geteilt von {name}',
  'share.bySomebody': 'Geteilt von jemandem, der gefragt hat',
  'share.alone': 'Hier liest sonst niemand mit. Frag mich im Kanal und teile die Antwort dort.',
  'share.quiet': 'Dieser Kanal ist still: Antworten sind hier nur für die, die fragen.',
  'wrong.description': 'Sagt dem Betreiber, dass an einer Aussage etwas nicht stimmt',
  'wrong.statement': 'die Nummer der Aussage',
  'wrong.what': 'was nicht stimmt',
  'wrong.speaker': 'Der Name',
  'wrong.words': 'Der Wortlaut',
  'wrong.answers': 'Wer wem geantwortet hat',
  'wrong.other': 'Etwas anderes',
  'wrong.thanks': 'Danke. Der Betreiber hat es unter der Nummer {reference}. Was stimmt nicht?',
  'wrong.known':
    'Das hast du schon gemeldet: Der Betreiber hat es unter der Nummer {reference}. Was stimmt nicht?',
  'wrong.noted': 'Danke, vermerkt unter der Nummer {reference}.',
  'error.gone': 'Diese Aussage habe ich nicht mehr: Ihr Artikel wurde geändert oder weggenommen.',
};
