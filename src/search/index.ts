// Statements in, verdicts out.
export * from './create-library.ts';
export * from './library.ts';
