// What Rowbot says only on Discord, in German.
import type { discord as english } from '../en/discord.ts';
import type { Translation } from '../translation.ts';

export const discord: Translation<typeof english> = {
  'discord.choose': 'Wähle aus',
  'discord.moreChoices':
    '{count, plural, one {# weitere Möglichkeit} other {# weitere Möglichkeiten}}: Frag genauer, um sie zu sehen.',
  'discord.nothing': 'Es gibt nichts zu zeigen.',
  'discord.stopping': 'Ich werde gerade neu gestartet. Bitte frag in einer Minute noch einmal.',
  'discord.mayNotWrite':
    'Du hast mich in einem Kanal gefragt, in dem ich nicht schreiben darf. Wer den Server verwaltet, kann mir dort „Kanal anzeigen“ und „Nachrichten senden“ erlauben (und „Nachrichten in Threads senden“ für Threads).',
  'discord.closedThread':
    'Du hast mich in einem Thread gefragt, der gesperrt oder archiviert ist und in dem ich nicht schreiben darf. Frag mich in seinem Kanal.',
  'discord.cannotWriteToYou':
    'Diese Antwort ist nur für dich, aber deine Einstellungen lassen meine Direktnachrichten nicht zu dir. Nimm stattdessen den Slash-Befehl.',
  'discord.oldButton': 'Diesen Knopf kenne ich nicht mehr. /help zählt auf, was ich kann.',
  'discord.reference': 'Nr. {key}',
  'discord.thread': 'Über dieses Zitat',
};
