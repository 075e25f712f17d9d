// What went wrong at Discord, told apart by its error codes.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Discord's own error code, or that of the network; null for anything else. */
export const codeOf = (error: unknown): string | number | null =>
  error instanceof DiscordAPIError
    ? error.code
    : error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : null;

const OVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

const CLOSED_THREAD: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

const FORBIDDEN: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  ...CLOSED_THREAD,
]);

/** An interaction that nobody can answer any more: three seconds, or fifteen minutes, are over, or it has been answered. */
export const isOver = (error: unknown): boolean => OVER.has(codeOf(error));

export const isAnswered = (error: unknown): boolean =>
  codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** The message is no longer there. */
export const isGone = (error: unknown): boolean => codeOf(error) === RESTJSONErrorCodes.UnknownMessage;

/** Discord doesn't know the token. */
export const isUnauthorised = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 401;

/** The bot may not do that in that place. */
export const isForbidden = (error: unknown): boolean => FORBIDDEN.has(codeOf(error));

/** Nobody but a moderator writes in that thread any more. */
export const isClosedThread = (error: unknown): boolean => CLOSED_THREAD.has(codeOf(error));

/** The person doesn't take direct messages from the bot. */
export const isUnwanted = (error: unknown): boolean =>
  codeOf(error) === RESTJSONErrorCodes.CannotSendMessagesToThisUser;

/** Discord refused the request for good: doing the same again can't help. */
export const isRefused = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status >= 400 && error.status < 500 && error.status !== 429;

/** The token is refused everywhere: that says nothing about one channel. */
export const isLockedOut = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 401;

/** Discord, or the way to it, failed: doing the same again may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof HTTPError ||
  (error instanceof Error && !(error instanceof DiscordAPIError) && codeOf(error) !== null);

const ATTEMPTS = 4;
const FIRST_WAIT = 200;

/**
 * Does something that may be done twice without harm, again when the connection broke: discord.js itself
 * repeats after a 5xx, an abort or ECONNRESET, but not after a socket that was closed in the middle.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await wait(FIRST_WAIT * 2 ** (attempt - 1));
    }
  }
}
