// What the outside world, or a fault that nobody caught, does to the process.
import type { Logger } from 'pino';
import { newReference } from '../watching/index.ts';

/** Why the process should end. */
export type Ending = { readonly why: 'asked'; readonly signal: NodeJS.Signals } | { readonly why: 'broken' };

const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];

/** Exit code of a process that was told twice to go: 128 + the number of SIGINT. */
const TWICE = 130;

/** A fault of the network, which some library did not catch: what it broke is a connection, and those are made anew. */
const isNetwork = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';

/**
 * Settles when the process should end. A second signal ends it at once.
 *
 * A rejection that nobody handled is logged and survived: it belongs to one request or one connection. An exception that
 * nobody caught leaves who knows what half done: it is logged, and the process ends cleanly, to be started anew; but for
 * one of the network.
 */
export function untilEnding(log: Logger): Promise<Ending> {
  return new Promise((end) => {
    const asked = (signal: NodeJS.Signals): void => {
      for (const one of SIGNALS) process.off(one, asked).on(one, () => process.exit(TWICE));
      end({ why: 'asked', signal });
    };
    for (const signal of SIGNALS) process.on(signal, asked);
    // A parent that has gone can't tell its shard any more.
    process.once('disconnect', () => asked('SIGTERM'));
    process.on('unhandledRejection', (error) => {
      log.error({ err: error, what: 'unhandled rejection', reference: newReference() }, 'fault, survived');
    });
    process.on('uncaughtException', (error) => {
      const fault = { err: error, what: 'uncaught exception', reference: newReference() };
      if (isNetwork(error)) return log.error(fault, 'fault of the network, survived');
      log.fatal(fault, 'fault, ending');
      end({ why: 'broken' });
    });
  });
}
