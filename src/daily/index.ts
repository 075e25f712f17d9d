// The quote of the row: when it is due, which statement it is, and how it is posted once.
export type * from './book.ts';
export * from './due.ts';
export * from './pick.ts';
export * from './service.ts';
export * from './zone.ts';
