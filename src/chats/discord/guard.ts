// Keeps a fault in one event from reaching another: every listener runs behind this.
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { isOver } from './trouble.ts';

export interface Guard {
  /** Logs a fault and gives the reference number under which it stands in the log. */
  fault(error: unknown, what: string): string;
  /** A listener that never throws and never rejects. */
  listener<A extends readonly unknown[]>(
    what: string,
    listen: (...event: A) => Promise<void>,
  ): (...event: A) => void;
}

export function createGuard(log: Logger): Guard {
  const fault = (error: unknown, what: string): string => {
    const reference = randomBytes(4).toString('hex');
    if (isOver(error)) log.warn({ err: error, what, reference }, 'discord: too late to answer');
    else log.error({ err: error, what, reference }, 'discord: fault');
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
