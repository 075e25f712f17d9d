// Statements in, verdicts out.
export * from './create-library.ts';
export * from './library.ts';
export { denies } from './negations.ts';
export * from './questions/index.ts';
export { restoreIndex, serialiseIndex } from './serialise.ts';
export type { WordIndex } from './word-index.ts';
