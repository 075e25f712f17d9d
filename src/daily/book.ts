// What the daily post needs of a store: subscriptions, and the ledger in which every post stands once.
import type { Place, Subscription } from '../command/index.ts';

/** A statement taken for a post, in which round through the pool. */
export interface Chosen {
  readonly round: number;
  readonly statement: string;
  readonly story: string;
  readonly speaker: string | null;
}

/** A post to be made: a line of the ledger, unique by subscription and local day. */
export interface Planned {
  readonly subscription: string;
  readonly chat: string;
  readonly day: string;
  readonly dueAt: number;
  /** Place among those due at the same time: low ones first. */
  readonly turn: number;
}

/** The next due instant of a subscription, set only where it still is what it was. */
export interface Advance {
  readonly id: string;
  readonly from: number;
  readonly nextDay: string;
  readonly nextAt: number;
}

/** A planned post, or the notice that posts were paused, that this process has leased. */
export interface Task {
  readonly id: string;
  readonly kind: 'post' | 'notice';
  readonly subscription: Subscription;
  readonly day: string;
  readonly dueAt: number;
  /** How often it was tried, this time included. From the second on it may be in the channel already. */
  readonly attempts: number;
  /** How often the chat refused it for good. */
  readonly refusals: number;
  /** The statement an earlier attempt has taken. */
  readonly chosen: Chosen | null;
}

export interface Claim {
  /** This process, different at each start. */
  readonly owner: string;
  /** The chats that this process can post to. */
  readonly chats: readonly string[];
  readonly now: number;
  /** Until when nobody else may take what is claimed. */
  readonly until: number;
  readonly limit: number;
}

/** How a post ended. */
export interface Ending {
  readonly state: 'posted' | 'missed' | 'skipped';
  readonly message: string | null;
  readonly error: string | null;
  readonly at: number;
}

interface Delay {
  readonly notBefore: number;
  readonly refusals: number;
  readonly error: string;
}

/** A statement to be posted at once, or passed over, out of turn. */
export interface Note extends Chosen {
  readonly subscription: string;
  readonly chat: string;
  /** What it was, and when: unique within the subscription. */
  readonly day: string;
  readonly state: 'open' | 'skipped';
  readonly at: number;
}

/** A post that the chat didn't take, and that is tried again. */
export interface Waiting {
  readonly why: string;
  /** In milliseconds. */
  readonly again: number;
}

export interface DailyBook {
  /** The clock that every replica goes by, in milliseconds. */
  now(): Promise<number>;
  find(place: Place): Promise<Subscription | null>;
  /** Keeps a subscription; there is one a place. */
  save(subscription: Subscription): Promise<void>;
  /** Switched-on subscriptions that are due by `now`, or that claim to be due only after `horizon`. */
  ready(chats: readonly string[], now: number, horizon: number, limit: number): Promise<Subscription[]>;
  /** Writes posts into the ledger, where they aren't yet, and moves their subscriptions on: both or neither. */
  plan(posts: readonly Planned[], advances: readonly Advance[]): Promise<void>;
  /** Leases open posts, first due first. No two processes get the same one. */
  claim(claim: Claim): Promise<Task[]>;
  /** Keeps leases alive. */
  renew(owner: string, tasks: readonly string[], until: number): Promise<void>;
  /** Fixes the statement before it is sent; false where the lease is lost. */
  choose(task: string, owner: string, chosen: Chosen): Promise<boolean>;
  /** Ends a post for good. */
  finish(task: string, ending: Ending): Promise<void>;
  /** Gives a post back, to be tried later. */
  postpone(task: string, owner: string, delay: Delay): Promise<void>;
  /** The statements of the current round, oldest first. */
  shown(subscription: string): Promise<Chosen[]>;
  /** Notes a statement out of turn; false where it stands in this round already. */
  note(note: Note): Promise<boolean>;
  /** The last post that was not taken and is to be tried again, or null. */
  waiting(subscription: string): Promise<Waiting | null>;
  /**
   * Pauses a subscription and writes the notice of it into the ledger, both or neither, at an instant (ms); true for the
   * first who does.
   */
  pause(subscription: string, reason: string, at: number): Promise<boolean>;
  /** Takes out the lines that ended before an instant (ms), but for what the current round of their subscription has shown. */
  tidy(before: number): Promise<void>;
}
