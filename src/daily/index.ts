// The quote of the row: when it is due, which statement it is, and how it is posted once.
export { scheduleAsked } from './asked.ts';
export type * from './book.ts';
export * from './due.ts';
export * from './locales.ts';
export * from './pick.ts';
export { plan } from './planner.ts';
export { createRunner, type Runner } from './runner.ts';
export { createDaily } from './service.ts';
export { instantShown, statusShown } from './shown.ts';
export { TIMES } from './times.ts';
export * from './typed.ts';
export * from './zone.ts';
export { zoneToday } from './zone-names.ts';
