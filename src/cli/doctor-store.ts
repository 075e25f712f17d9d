// The part of the checkup that looks at the store: it opens, its tables are up to date, and it keeps what it is given.
import { randomUUID } from 'node:crypto';
import { bad, type Finding, good, look } from '../chats/checkup.ts';
import type { Settings } from '../settings.ts';
import { storeAt } from './services.ts';

/** Milliseconds that are slow for one write and one read. */
const SLOW = 2000;

const KEEP = 60_000;

/** Opens the store, which brings its tables up to date, and writes something that is gone in a minute. */
export async function checkStore(settings: Settings): Promise<Finding[]> {
  const { openStore } = await import('../store/index.ts');
  const at = storeAt(settings);
  const where = settings.DATABASE_URL === undefined ? `the file ${at}` : 'PostgreSQL';
  try {
    const store = await openStore({ at, secret: settings.ROWBOT_SECRET });
    try {
      const started = performance.now();
      const key = `doctor/${randomUUID()}`;
      const first = await store.deliveries.claim(key, KEEP);
      const second = await store.deliveries.claim(key, KEEP);
      const milliseconds = Math.round(performance.now() - started);
      if (!first || second)
        return [
          bad(`${where} doesn’t keep what it is given`, 'Put the last backup back: rowbot restore FILE'),
        ];
      return [
        good(`${where} opens, and its tables are up to date`),
        milliseconds > SLOW
          ? look(
              `a write and a read take ${milliseconds} ms`,
              'Put the store nearer to the bot, or on a faster disk.',
            )
          : good(`a write and a read take ${milliseconds} ms`),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [bad(words.replace(/\.$/, ''), 'Check ROWBOT_STORE or DATABASE_URL, and ROWBOT_SECRET.')];
  }
}
