// Where somebody said it, by the reading's word for it, in English. Proper names stand for themselves.
export const media = {
  'medium.tweet': 'tweet',
  'medium.letter': 'letter',
  'medium.email': 'email',
  'medium.memo': 'memo',
  'medium.op-ed': 'op-ed',
  'medium.lecture': 'lecture',
  'medium.speech': 'speech',
  'medium.sermon': 'sermon',
  'medium.book': 'book',
  'medium.blog': 'blog',
  'medium.statement': 'statement',
  'medium.interview': 'interview',
  'medium.text message': 'text message',
} as const;
