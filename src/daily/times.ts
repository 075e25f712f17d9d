// How long things of the daily post take, in milliseconds. Named, so that tests and operators can choose others.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const TIMES = {
  /** How often it is looked what is due. */
  every: 5 * SECOND,
  /**
   * From one post to the next in the same chat: 45 a second. Discord takes 50 requests a second from a bot, shuts out one
   * that is refused too often, and some must be left for answers. https://docs.discord.com/developers/topics/rate-limits
   */
  pace: 22,
  /** How late a post may still be made. */
  window: 6 * HOUR,
  /** For how long it is tried to tell somebody of a pause. */
  notice: 7 * 24 * HOUR,
  /** How long a process that has died keeps its posts from the others. */
  lease: 2 * MINUTE,
  /** How far the platform's clock and ours may be apart when a post is looked up in a channel's history. */
  slack: 2 * HOUR,
  /** The longest way of a schedule from one day to the next, with room: beyond it a clock has been wrong. */
  horizon: 9 * 24 * HOUR,
  /** For how long the ledger keeps a line that nothing needs any more: no clock is wrong by so much. */
  kept: 60 * 24 * HOUR,
  /** How often such lines are taken out. */
  tidy: 24 * HOUR,
} as const;

export type Times = { readonly [K in keyof typeof TIMES]: number };

/** Waits after something that may pass by itself; the last one is repeated. */
export const PASSING: readonly number[] = [5, 15, 60, 300, 900].map((seconds) => seconds * SECOND);

/** Waits after the chat refused the post; after one more refusal the subscription is paused. */
export const REFUSED: readonly number[] = [1, 10, 60].map((minutes) => minutes * MINUTE);

/** How many posts to one chat a process has under way at a time. */
export const SLOTS = 20;
