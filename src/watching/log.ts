// The log of a running bot: one line of JSON each (readable where a person looks on), with the request's id, without
// secrets, and without a word of what people say above debug.
import pino, { type Logger } from 'pino';
import { shownError } from './errors.ts';
import { readable } from './readable.ts';
import { currentRequest } from './request.ts';

export interface LogSettings {
  readonly level: string;
  readonly write: (line: string) => void;
  /** Takes secrets out of a line. */
  readonly hide: (line: string) => string;
  /** Lines for a person instead of JSON. */
  readonly readable: boolean;
  /** Told of every fault that is logged, for the metrics. */
  readonly faulted?: (what: string) => void;
}

/** The level from which on a line is a fault. */
const ERROR = pino.levels.values['error'] ?? 50;

/** What a line says went wrong, where it says so. */
const whatOf = (line: unknown): string =>
  typeof line === 'object' && line !== null && 'what' in line ? String(line.what) : 'other';

/** Makes the log. */
export const createLog = (settings: LogSettings): Logger =>
  pino(
    {
      level: settings.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => shownError(error) },
      hooks: {
        logMethod(line, log, level) {
          if (level >= ERROR) settings.faulted?.(whatOf(line[0]));
          log.apply(this, line);
        },
      },
      mixin: () => {
        const request = currentRequest();
        return request === undefined ? {} : { request };
      },
    },
    {
      write: (line) => settings.write(settings.hide(settings.readable ? readable(line) : line)),
    },
  );
