// A question in plain words → the statements and passages of some stories that answer it.
export { answer } from './across.ts';
export type { Answer } from './answer.ts';
export { type Comparison, compare } from './compare.ts';
export type { Finding } from './finding.ts';
export { type Meant, peopleMeant } from './people.ts';
export { isQuestion, type Question, readQuestion } from './question.ts';
export { quotationsIn } from './quotations.ts';
export { isMentioned, saidByUnnamed } from './unnamed.ts';
