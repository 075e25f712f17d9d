// Which request is being served, wherever one looks: every line of the log and every fault carries its id.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const requests = new AsyncLocalStorage<string>();

/** A number that a person can read out and an operator can look for: eight hex digits. */
export const newReference = (): string => randomBytes(4).toString('hex');

/** Does some work as a request of its own; inside another request, as part of that. */
export const asRequest = <T>(work: () => T): T =>
  requests.getStore() === undefined ? requests.run(newReference(), work) : work();

/** The id of the request that is being served, if any. */
export const currentRequest = (): string | undefined => requests.getStore();
