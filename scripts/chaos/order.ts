// What a process of the daily post is told at its start, and at which steps it can die.

/** The steps of a post at which a process can die, in the order in which they come. */
export const STEPS = [
  'before the claim',
  'after the claim',
  'before the send',
  'after the send',
  'before the record',
  'after the record',
] as const;

export type Step = (typeof STEPS)[number];

export interface Death {
  readonly step: Step;
  /** Which time it comes to that step, from 1. */
  readonly pass: number;
}

export interface PosterOrder {
  /** The store. */
  readonly at: string;
  readonly discord: { readonly url: string; readonly token: string; readonly application: string };
  readonly slack: { readonly url: string; readonly token: string };
  /** Where it dies; null where it lives. */
  readonly death: Death | null;
  /** Milliseconds. */
  readonly every: number;
  readonly lease: number;
  readonly log: string;
}
