// The port of the daily post: what /daily may ask for.
import type { Statement, Story } from '../story/index.ts';
import type { Place } from './place.ts';

/** When, and what, a channel gets. */
export interface Schedule {
  /** Local time of day, `HH:MM`. */
  readonly time: string;
  /** IANA time zone, such as `Europe/London`. */
  readonly zone: string;
  /** ISO days of the week, 1 (Monday) to 7, in order; never empty. */
  readonly weekdays: readonly number[];
  /** Id of the story to take statements from, or null for all. */
  readonly story: string | null;
  /** Post into a thread of its own. */
  readonly thread: boolean;
  /** Show the picture of the row with it. */
  readonly picture: boolean;
}

/** off: nobody wants it; paused: it couldn't be posted, and `reason` says why. */
type SubscriptionState = 'on' | 'off' | 'paused';

/** A channel that gets, or got, the quote of the row. */
export interface Subscription extends Schedule {
  readonly id: string;
  readonly place: Place;
  /** Who switched it on, and is told when it has to be paused. */
  readonly by: string;
  /** BCP 47 locale of the post. */
  readonly locale: string;
  readonly state: SubscriptionState;
  readonly reason: string | null;
  /** The next local day of the schedule, `YYYY-MM-DD`. */
  readonly nextDay: string;
  /** The instant at which that day's post is due, in milliseconds. */
  readonly nextAt: number;
}

/** A post to come. */
export interface Upcoming {
  readonly day: string;
  readonly at: number;
  readonly story: Story;
  readonly statement: Statement;
}

export interface Daily {
  /** The subscription of a place, in whatever state, or null where there never was one. */
  status(place: Place): Promise<Subscription | null>;
  /** Switches it on, or changes it. A day that had its post gets no second one. */
  subscribe(place: Place, schedule: Schedule, by: string, locale: string): Promise<Subscription>;
  /** Switches it off; false where it wasn't on. What has been shown is remembered. */
  unsubscribe(place: Place): Promise<boolean>;
  /** The next posts, which this doesn't use up. */
  preview(subscription: Subscription, count: number): Promise<readonly Upcoming[]>;
  /** Passes over the statement that comes next: another one is posted in its place. Gives the one passed over. */
  skip(subscription: Subscription): Promise<Upcoming | null>;
  /** Posts the statement that comes next at once, like a daily post. Gives it; the post comes by itself. */
  now(subscription: Subscription): Promise<Upcoming | null>;
  /** Why the last post isn't there yet, and when (ms) it is tried again; null where nothing is wrong. */
  waiting(subscription: Subscription): Promise<{ readonly why: string; readonly again: number } | null>;
}
