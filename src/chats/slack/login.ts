// Logging in: who we are, and the way to Slack, within a time limit.
import type { App } from '@slack/bolt';
import { explained, lostBy, tooLate } from './connect.ts';
import type { Link } from './link.ts';
import { again } from './trouble.ts';

/**
 * Asks Slack who we are, and opens the way to it.
 *
 * @param limit milliseconds
 * @throws UserError
 */
export async function login(app: App, link: Link, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(limit)), limit);
  });
  const work = (async () => {
    await again(() => app.init());
    await link.open();
  })();
  try {
    await Promise.race([work, late]);
  } catch (error) {
    work.catch(() => undefined);
    await link.close();
    throw lostBy(error, 'bot') ?? explained(error, 'bot');
  } finally {
    clearTimeout(timer);
  }
}
