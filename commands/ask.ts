// /ask: a question in plain words, answered as a mention is.
import { defineCommand, text } from '../src/command/index.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'ask.description',
  options: { question: text({ description: 'ask.question', required: true, maxLength: 1000 }) },
  visibility: 'public',
  example: '/ask what did the mayor say about the lamps?',
  run: ({ ask: answer, options }) => answer(options.question),
});
