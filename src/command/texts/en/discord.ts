// What Rowbot says only on Discord. ICU MessageFormat.
export const discord = {
  'discord.choose': 'Choose one',
  'discord.moreChoices':
    '{count, plural, one {# more choice} other {# more choices}}: ask again in narrower words to see them.',
  'discord.nothing': 'There is nothing to show.',
  'discord.stopping': 'I am being restarted. Please ask again in a minute.',
  'discord.mayNotWrite':
    'You asked me something in a channel where I may not write. Ask somebody who manages the server to give me “View Channel” and “Send Messages” there (and “Send Messages in Threads” for threads).',
  'discord.closedThread':
    'You asked me something in a thread that is locked or archived, where I may not write. Ask me in its channel.',
  'discord.cannotWriteToYou':
    'This answer is for you alone, but your privacy settings keep my direct messages out. Use the slash command instead.',
  'discord.oldButton': 'I don’t know this button any more. /help lists what I can do.',
  'discord.reference': 'Ref. {key}',
  'discord.thread': 'About this quote',
} as const;
