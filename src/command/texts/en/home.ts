// What the bot's own place in a chat says, in English. ICU MessageFormat.
export const home = {
  'home.quote': 'Quote of the day',
  'home.stories': '{count, plural, one {The story I know} other {The # stories I know}}',
  'home.story': '{title} ({count, plural, =0 {no statements} one {# statement} other {# statements}})',
  'home.more': '{count, plural, one {and # more} other {and # more}}',
  'home.settings': 'How I behave in our conversation',
  'home.whoSaid': 'Who said “{words}”?',
  'home.whatDid': 'What did {name} say?',
  'home.whoAnswered': 'Who answered {name}?',
} as const;
