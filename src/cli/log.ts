// The log of this process, with the operator's secrets kept out of it.
import type { Logger } from 'pino';
import { type Settings, secretsIn } from '../settings.ts';
import { createLog, hiding } from '../watching/index.ts';

/** Makes the log; it goes to standard output, and outlives a reader of it that has gone. */
export function openLog(settings: Settings, faulted: (what: string) => void): Logger {
  process.stdout.on('error', () => undefined);
  return createLog({
    level: settings.ROWBOT_LOG,
    readable: process.stdout.isTTY === true,
    hide: hiding(secretsIn(settings)),
    write: (line) => process.stdout.write(line),
    faulted,
  });
}
