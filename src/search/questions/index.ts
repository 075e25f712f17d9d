// A question in plain words → the statements and passages of a story that answer it.
export * from './answer.ts';
export { type Meant, peopleMeant } from './people.ts';
export { isQuestion, type Question, readQuestion, withoutFillers } from './question.ts';
