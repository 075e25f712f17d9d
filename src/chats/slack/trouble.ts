// What went wrong at Slack, told apart by its error codes, and when doing the same again may help.
// https://docs.slack.dev/reference/methods lists the codes of each call.
import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { LIMIT_ERRORS, PASSING, REFUSED_TOKEN } from './codes.ts';
import { TIMES } from './limits.ts';

/** A response_url, or another plain request, that was not answered with 200. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly status: number;
  /** Milliseconds that Slack asks to wait, or null. */
  readonly retryAfter: number | null;

  constructor(status: number, retryAfter: number | null = null) {
    super(`Slack answered with status ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Slack's own error code, such as `channel_not_found`; null for anything else. */
export const codeOf = (error: unknown): string | null =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : null;

/** A token that is no longer, or never was, one. */
export const isTokenRefused = (error: unknown): boolean => REFUSED_TOKEN.has(codeOf(error) ?? '');

const statusOf = (error: unknown): number | null =>
  error instanceof webApi.WebAPIHTTPError
    ? error.statusCode
    : error instanceof StatusError
      ? error.status
      : null;

/** Milliseconds to wait before the same may be tried again, where Slack asked for it; nothing was done then. */
function askedToWait(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  if (LIMIT_ERRORS.has(codeOf(error) ?? '')) return 1000;
  return error instanceof StatusError && error.status === 429 ? (error.retryAfter ?? 1000) : null;
}

/** Slack, or the way to it, failed: doing the same again may help. Whether it was done already is not known. */
const isPassing = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError ||
  PASSING.has(codeOf(error) ?? '') ||
  (statusOf(error) ?? 0) >= 500 ||
  // What fetch throws when there is no answer at all.
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof DOMException && error.name === 'TimeoutError');

/** Slack refused for good: doing the same again can't help until somebody changes something. */
export const isRefused = (error: unknown): boolean =>
  codeOf(error) !== null && !isPassing(error) && askedToWait(error) === null;

/** A request that nobody can answer any more: its response_url is used up or too old. */
export const isOver = (error: unknown): boolean =>
  error instanceof StatusError && (error.status === 404 || error.status === 410);

const ATTEMPTS = 4;
const FIRST_WAIT = 200;
/** Between two tries after a rate limit, besides what Slack asks for: not everybody at once. */
const SPREAD = 50;

/**
 * Does something again when it failed in passing, and waits out rate limits.
 *
 * @param done looks whether a try that seemed to fail was carried out after all, so that it is not done twice
 */
export async function again<T>(
  work: () => Promise<T>,
  done: () => Promise<T | null> = async () => null,
): Promise<T> {
  let waited = 0;
  for (let attempt = 1; ; ) {
    try {
      return await work();
    } catch (error) {
      const asked = askedToWait(error);
      if (asked !== null) {
        waited += asked;
        if (waited > TIMES.rateLimit) throw error;
        await wait(asked + Math.random() * SPREAD);
        continue;
      }
      if (!isPassing(error) || attempt === ATTEMPTS) throw error;
      await wait(FIRST_WAIT * 2 ** (attempt - 1));
      attempt += 1;
      const found = await done();
      if (found !== null) return found;
    }
  }
}
