// What Rowbot says only on Slack. ICU MessageFormat.
export const slack = {
  'slack.choose': 'Choose one',
  'slack.moreChoices':
    '{count, plural, one {# more choice} other {# more choices}}: ask again in narrower words to see them.',
  'slack.moreParts':
    '{count, plural, one {# more part} other {# more parts}}: ask again in narrower words to see them.',
  'slack.nothing': 'There is nothing to show.',
  'slack.stopping': 'I am being restarted. Please ask again in a minute.',
  'slack.oldButton': 'I don’t know this button any more. /help lists what I can do.',
  'slack.pick': 'Start typing a few words of it, and choose:',
  'slack.pickPlaceholder': 'a few words of it',
  'slack.picture': 'The picture can’t be shown here: {alt}',
  'slack.pictureTitle': 'Picture',
  'slack.looking': 'is looking it up…',
  'slack.prompts': 'Ask, for example',
  'slack.cannotWriteHere':
    'You asked me something in a channel where I may not write. Invite me there (/invite) and ask again.',
  'slack.agent': 'Ask who said what in a news story, in your own words, and see where it stands.',
  'slack.description': 'Knows who said what in a news story',
} as const;
