// Turns a question in plain words into something to run.
import type { Interpreter } from '../command/index.ts';

/** Reads a question as a phrase to look for. */
export const interpret: Interpreter = (question) => ({
  reading: '',
  call: { command: 'who-said', options: { quote: question } },
});
