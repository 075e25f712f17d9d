// Keeps a fault in one event from reaching another: every listener runs behind this.
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

export interface Guard {
  /** Logs a fault and gives the reference number under which it stands in the log. */
  fault(error: unknown, what: string): string;
  /** A listener that never throws and never rejects. */
  listener<A extends readonly unknown[]>(
    what: string,
    listen: (...event: A) => Promise<void>,
  ): (...event: A) => void;
}

export interface GuardSettings {
  readonly log: Logger;
  /** Of which chat; stands before each line of the log. */
  readonly chat: string;
  /** Whether an error only means that nobody can answer any more. */
  readonly isLate: (error: unknown) => boolean;
  /** The error as it may stand in the log. */
  readonly shown?: (error: unknown) => unknown;
}

export function createGuard({ log, chat, isLate, shown = (error) => error }: GuardSettings): Guard {
  const fault = (error: unknown, what: string): string => {
    const reference = randomBytes(4).toString('hex');
    const entry = { err: shown(error), what, reference };
    if (isLate(error)) log.warn(entry, `${chat}: too late to answer`);
    else log.error(entry, `${chat}: fault`);
    return reference;
  };
  return {
    fault,
    listener:
      (what, listen) =>
      (...event) => {
        try {
          listen(...event).catch((error: unknown) => fault(error, what));
        } catch (error) {
          fault(error, what);
        }
      },
  };
}
