// What each sign of a reply is held to tell before any article was looked at, in log odds: a plain reading of news
// English. With few marked replies, what they teach moves these, and doesn't replace them.
export const PRIOR: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  always: {
    yes: -3.2,
  },
  distance: {
    next: 0.2,
    near: -0.5,
    far: -1.2,
    'taken up by its kind': 0.8,
    'taken up in its words': 0.8,
  },
  between: {
    nobody: 0.3,
    'these two': 0.2,
    others: -0.8,
  },
  reply: {
    direct: 0.1,
    'goes on': -0.7,
    'names them': 0.7,
  },
  both: {
    'of one camp': -1.5,
    'speak of each other': 0.5,
    quarrel: 0.6,
    'speak of somebody else': 0.3,
  },
  answered: {
    'is about us': 0.5,
    unknown: -0.3,
  },
  reporter: {
    'says it was asked about them': 2,
    'names them beside': 0.3,
    'names them before': 0.3,
  },
  'reply word': {
    close: 2.5,
    'not close': 0.5,
    'none came': -2,
    'told indirectly': -0.7,
    'between two who speak of each other': 1,
  },
  denies: {
    close: 1,
    'told before': 1,
    'not close': 0.3,
    'what is taken up': 1.5,
  },
  asked: {
    'something else': -2.5,
    'a question told': 0.5,
  },
  question: {
    close: 1.9,
    'asked, close': 2.8,
    'asked, not close': 0.3,
  },
  against: {
    nobody: 0.6,
    'these two': 0.3,
  },
  opens: {
    'as an answer': 2.5,
    'perhaps as an answer': 0.5,
  },
  'turns to': {
    'who spoke': 2.8,
  },
  calls: {
    'them by name': 2.2,
  },
  'takes up': {
    theirs: 1.2,
    'their tweet': 1.5,
    'their judgement': 3,
    pointed: 0.3,
    'pointed, naming them': 1,
  },
  'takes up beside': {
    theirs: 1.2,
    'their tweet': 1.5,
    'their judgement': 3,
    pointed: 0.4,
    'pointed, naming them': 1,
  },
  'takes up before': {
    theirs: 0.8,
    pointed: 0.4,
    'their judgement': 1.2,
    'pointed, naming them': 0.6,
  },
  'in common': {
    much: 0.5,
    some: 0.2,
    little: -0.3,
  },
  echoes: {
    'their words': 2.5,
  },
  judges: {
    them: 1.2,
  },
  'in a statement': {
    'on what is about us': 1,
    next: 0.7,
  },
  replying: {
    unknown: -0.5,
  },
};
