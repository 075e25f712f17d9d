// What everybody works with who makes a post.
import type { Logger } from 'pino';
import type { Settings } from '../command/index.ts';
import type { Library } from '../search/index.ts';
import type { DailyBook, Ending } from './book.ts';
import type { DrawRow } from './compose.ts';
import type { Times } from './times.ts';

export interface Poster {
  readonly book: DailyBook;
  /** This process, different at each start. */
  readonly owner: string;
  readonly library: () => Library;
  readonly settings: Pick<Settings, 'get'>;
  readonly drawRow: DrawRow;
  readonly times: Times;
  readonly log: Logger;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Waits until it is the turn of the next post. */
  readonly turn: () => Promise<void>;
  /** Told how each post ended, for the metrics. */
  readonly ended: (how: Ending['state'] | 'postponed' | 'paused') => void;
}
