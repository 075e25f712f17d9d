// How a post ends: in the ledger, for as long as it takes.
import type { DailyBook, Ending, Task } from './book.ts';
import type { Poster } from './poster.ts';

/** Longest wait between two tries of recording what was posted. */
const RECORD_WAIT = 30_000;

/** Records an ending for as long as it takes: the message is in the channel, and the ledger has to know. */
export async function record(poster: Poster, task: Task, ending: Ending): Promise<void> {
  for (let wait = 250; ; wait = Math.min(2 * wait, RECORD_WAIT)) {
    try {
      await poster.book.finish(task.id, ending);
      if (task.kind === 'post') poster.ended(ending.state);
      return;
    } catch (error) {
      poster.log.warn(
        { err: error, task: task.id },
        'daily: the store is away; trying again to record a post',
      );
      await poster.sleep(wait);
    }
  }
}

/** Ends a task now. */
export async function end(
  poster: Poster,
  task: Task,
  state: Ending['state'],
  rest: Partial<Ending> = {},
): Promise<void> {
  const at = await poster.book.now();
  await record(poster, task, { state, message: null, error: null, at, ...rest });
}

/** The clock, or another instant where the store is away. */
export const nowOr = (book: DailyBook, other: number): Promise<number> => book.now().catch(() => other);
