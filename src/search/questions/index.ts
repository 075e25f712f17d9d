// A question in plain words → the statements and passages of some stories that answer it.
export { answer } from './across.ts';
export type { Answer, Finding } from './answer.ts';
export { type Comparison, compare } from './compare.ts';
export { type Meant, peopleMeant } from './people.ts';
export { isQuestion, type Question, readQuestion } from './question.ts';
export { quotationsIn } from './quotations.ts';
