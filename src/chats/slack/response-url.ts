// Answers at a response_url: five times within half an hour. Bolt's own `respond` gives up at the first rate limit.
import { again, StatusError } from './trouble.ts';

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

/**
 * Posts a message to a response_url.
 *
 * @param timeout milliseconds
 * @throws StatusError where Slack doesn't take it
 */
export async function answerAt(url: string, body: object, timeout: number): Promise<void> {
  await again(async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeout),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new StatusError(response.status, retryAfterOf(response));
  });
}
