// What a checkup of an installation finds: each finding says what is so, and what to do where it must be mended.

/** good: as it should be; look: the bot runs, but somebody should look at it; bad: it keeps the bot from working. */
export type Health = 'good' | 'look' | 'bad';

export interface Finding {
  readonly health: Health;
  /** What is so, in a sentence without its full stop. */
  readonly what: string;
  /** What to do about it, in a sentence. */
  readonly advice?: string;
}

export const good = (what: string): Finding => ({ health: 'good', what });
export const look = (what: string, advice: string): Finding => ({ health: 'look', what, advice });
export const bad = (what: string, advice: string): Finding => ({ health: 'bad', what, advice });
