// Everything the bot remembers.
export type { Deliveries } from './deliveries.ts';
export { DUMP_VERSION, type Line } from './dump.ts';
export type { Installations } from './installations.ts';
export { openStore, type Store, type StoreOptions } from './store.ts';
