// What a process of the daily post is told at its start.
export interface PosterOrder {
  /** The store. */
  readonly at: string;
  readonly discord: { readonly url: string; readonly token: string; readonly application: string };
  readonly slack: { readonly url: string; readonly token: string };
  /** How likely it is to die at a step, from 0 to 1. */
  readonly chance: number;
  /** Milliseconds. */
  readonly every: number;
  readonly lease: number;
  readonly log: string;
}
