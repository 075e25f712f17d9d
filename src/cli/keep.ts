// Keeps one chat connected: starts it, tries again with backoff while its platform is away, and gives up only where
// somebody must mend something. What happens to one chat never reaches another.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { AwayError, type Chat } from '../chats/chat.ts';
import { type Desk, UserError } from '../command/index.ts';
import type { ChatMaker } from './chats.ts';
import type { House } from './house.ts';

/** Milliseconds before the next try: twice as long each time, up to a minute, a little by chance so that not all replicas come at once. */
const BACKOFF = { first: 1000, longest: 60_000, chance: 0.2 } as const;

const pause = (failures: number): number => {
  const exact = Math.min(BACKOFF.longest, BACKOFF.first * 2 ** (failures - 1));
  return Math.round(exact * (1 + BACKOFF.chance * (Math.random() - 0.5)));
};

export interface Kept {
  readonly name: Chat['name'];
  /** The chat, while it is started. */
  chat(): Chat | null;
  connected(): boolean;
  /** Settles with the reason when the chat is given up; never otherwise. */
  readonly over: Promise<UserError>;
  /** Refuses new work, finishes what runs, disconnects, and tries no more. */
  stop(): Promise<void>;
}

export interface KeepParts {
  readonly maker: ChatMaker;
  readonly desk: Desk;
  readonly house: House;
  readonly log: Logger;
  readonly reconnected: (chat: Chat['name']) => void;
}

/** Starts a chat and keeps it. */
export function keepChat({ maker, desk, house, log, reconnected }: KeepParts): Kept {
  const { name } = maker;
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Chat | null = null;

  /** Starts the chat once; settles when it is lost. */
  const once = async (): Promise<UserError> => {
    let onLost: (reason: UserError) => void = () => undefined;
    const lost = new Promise<UserError>((resolve) => {
      onLost = resolve;
    });
    const chat = await maker.make({ house, log, onLost, onReconnect: () => reconnected(name) });
    if (signal.aborted) return lost;
    // Known before it is connected, so that a stop meanwhile ends it.
    current = chat;
    await chat.start(desk);
    return lost;
  };

  const keep = async (): Promise<UserError> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await once();
      } catch (error) {
        current = null;
        if (error instanceof UserError && !(error instanceof AwayError)) return error;
        const milliseconds = pause(failures);
        const again = { chat: name, attempt: failures, milliseconds };
        if (error instanceof AwayError) log.warn(again, `${name}: ${error.message} I try again.`);
        else
          log.error({ ...again, err: error, what: `start ${name}` }, `${name}: could not start; I try again`);
        await wait(milliseconds, undefined, { signal });
      }
    }
  };

  const over = keep().catch((error: unknown) => {
    // Only a stop ends the waiting.
    if (signal.aborted) return new Promise<never>(() => undefined);
    throw error;
  });
  return {
    name,
    chat: () => current,
    connected: () => current?.connected() ?? false,
    over,
    stop: async () => {
      stopping.abort();
      await current?.stop();
    },
  };
}
