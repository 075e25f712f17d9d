// What the daily post and /daily say, in English.
export const daily = {
  'daily.title': 'The quote of the row',
  'daily.pausedNotice':
    'I have paused the quote of the row in the channel {channel}, because it couldn’t be posted there: {why} Mend that, then switch it on again with /daily on.',
} as const;
