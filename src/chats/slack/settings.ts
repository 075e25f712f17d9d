// What the Slack chat needs to know, checked by whoever reads the environment; and what it needs of the rest, as ports.
import type { Logger } from 'pino';
import type { Asker, Reply, UserError } from '../../command/index.ts';
import { TIMES } from './limits.ts';

/** How Slack reaches us: over a socket that we open, or by HTTP at a public address. */
export type Transport =
  | { readonly mode: 'socket'; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly port: number;
      /** Interface to listen on; all where left out. */
      readonly host?: string;
    };

/** The tokens of the workspaces that installed the app, kept by the store and encrypted there. */
export interface Installations {
  find(id: string): Promise<unknown>;
  save(id: string, value: unknown): Promise<void>;
  delete(id: string): Promise<void>;
}

/** One workspace by its token, or many that install the app by OAuth (over HTTP alone). */
export type Access =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly installations: Installations;
      /** Slack's own page for people to agree on; its usual address where left out. */
      readonly authorizationUrl?: string;
    };

/** Says who answers a delivery, when there are several replicas: true for the first that asks. */
export interface Deliveries {
  claim(key: string, milliseconds: number): Promise<boolean>;
}

/** A question that the agent view offers to tap on. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export interface SlackSettings {
  readonly transport: Transport;
  readonly access: Access;
  /** Base of the Web API, such as `http://127.0.0.1:4000/api/`; Slack's own where left out. */
  readonly apiUrl?: string | undefined;
  readonly log: Logger;
  /** Shorter or longer times than {@link TIMES}, in milliseconds. */
  readonly times?: Partial<Times>;
  readonly deliveries?: Deliveries;
  /** What the Home tab shows. */
  readonly home?: (asker: Asker) => Promise<Reply>;
  /** What the agent view offers to ask. */
  readonly prompts?: (asker: Asker) => Promise<readonly Prompt[]>;
  /** Told when Slack has refused us for good (a token taken back, the app removed) and somebody must mend it. */
  readonly onLost?: (reason: UserError) => void;
  /** Told at each reconnect, for the metrics. */
  readonly onReconnect?: () => void;
}

export type Times = { readonly [K in keyof typeof TIMES]: number };

export const timesOf = (settings: Pick<SlackSettings, 'times'>): Times => ({ ...TIMES, ...settings.times });
