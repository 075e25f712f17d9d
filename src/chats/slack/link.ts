// The way between Slack and us, whichever it is: something to open, to ask after, and to close.
import type { Receiver } from '@slack/bolt';

export interface Link {
  /** What Bolt takes its events from. */
  readonly receiver: Receiver;
  /**
   * Settles when Slack can reach us.
   *
   * @throws UserError
   */
  open(): Promise<void>;
  connected(): boolean;
  close(): Promise<void>;
}
