// What /row and the picture of the row say, in English.
export const row = {
  'row.description': 'A picture of the row: who said what to whom',
  'row.story': 'the story; this channel’s own where left out',
  'row.title': 'Who said what to whom',
  'row.alt': 'Who said what to whom in “{title}”:',
  'row.answers': '{number}. {from} answers {to}: {words}',
  'row.about': '{number}. {from} about {to}: {words}',
  'row.more': '{count, plural, one {One more is left out.} other {# more are left out.}}',
  'row.dashed': 'dashed: said about somebody, and no answer',
  'row.none':
    'There is no row in “{title}”: nobody in it is reported to answer, or to speak of, anybody else.',
  'row.which':
    '{count, plural, one {There is one story.} other {There are # stories. Tell me which: /row story}}',
} as const;
