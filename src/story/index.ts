// The domain: plain data and questions about it. Imports nothing of the project.
export * from './id.ts';
export * from './person.ts';
export * from './queries.ts';
export * from './span.ts';
export * from './statement.ts';
export * from './story.ts';
