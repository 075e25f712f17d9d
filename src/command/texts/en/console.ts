// What the terminal says of its own, in English.
export const terminal = {
  'console.welcome':
    'Ask who said what: /who-said "a few words of it", or in your own words. /help lists everything; Ctrl+D leaves.',
  'console.choices': 'There {count, plural, one {is only one} other {are only #}} to choose from.',
} as const;
