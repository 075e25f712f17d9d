// What Rowbot says, in English: words that more than one command uses. ICU MessageFormat.
export const core = {
  'card.inferred': '(the story: “{words}”)',
  'card.unnamed': 'Unnamed: {description}',
  'card.unattributed': 'The story doesn’t say who',
  'card.carried': '(the story names the speaker earlier)',
  'card.reporter': 'In the reporter’s words',
  'card.medium': 'Medium',
  'card.context': 'Context',
  'card.answers': 'In answer to',
  'card.answeredBy': 'Answered by',
  'card.noAnswer': 'The story reports no answer',
  'card.about': 'About',
  'card.footer': '{title} · paragraph {paragraph}',
  'card.paragraph': '¶ {paragraph}',
  'error.fault': 'Something went wrong on my side. If it goes on, give the operator this number: {reference}',
  'error.unknownCommand': 'There is no command /{name}. /help lists them all.',
  'error.permission': '/{name} is for administrators of this place.',
  'error.missingOption': 'Tell me the {option}: {usage}',
  'error.badChoice': '“{value}” is none of the choices for {option}: {choices}.',
  'error.badNumber': '{option} takes a whole number from {min} to {max}.',
  'error.tooLong':
    '{option} takes at most {max, plural, one {# character} other {# characters}}; that was {length, number}.',
  'error.badLine': 'I can’t read that. The command goes like this: {usage}',
  'error.slowDown':
    'That was a lot at once. Please wait {seconds, plural, one {# second} other {# seconds}}.',
  'error.busy': 'I have more questions than I can answer just now. Please ask again in a minute.',
  'error.noStory': 'The corpus holds no story yet. Put one into the corpus folder.',
} as const;
