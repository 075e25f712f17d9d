// Story files in, story sources and problems out.
export * from './load.ts';
export * from './parse.ts';
export * from './problem.ts';
export * from './watch.ts';
