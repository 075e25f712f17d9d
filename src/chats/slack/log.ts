// What Bolt logs, in our log: without its debug lines, which hold whole payloads, and without anything secret.
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';

/** Tokens, the addresses that act as one, and the ticket in a socket's address. */
const SECRET =
  /x(?:ox[a-z]|app|oxe\.xox[a-z])[-.][\w.-]+|https?:\/\/\S+\/(?:commands|actions|services|app)\/\S+|(?<=[?&](?:ticket|code|state|app_id)=)[^&\s]+/gi;

/** Words without tokens and secret addresses. */
export const masked = (words: string): string => words.replace(SECRET, '[secret]');

/** An error as it may stand in the log: what it says and where it comes from, not what it carries. */
export function shownError(error: unknown): Error {
  const real = error instanceof Error ? error : new Error(String(error));
  const shown = new Error(masked(real.message));
  shown.stack = masked(real.stack ?? '');
  return 'code' in real && typeof real.code === 'string' ? Object.assign(shown, { code: real.code }) : shown;
}

const worded = (parts: readonly unknown[]): string =>
  masked(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));

/** Our log in the shape that Bolt wants. */
export function boltLogger(log: Logger): BoltLogger {
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({ words: worded(parts) }, 'slack: note'),
    warn: (...parts) => log.warn({ words: worded(parts) }, 'slack: warning'),
    error: (...parts) => log.warn({ words: worded(parts) }, 'slack: error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
