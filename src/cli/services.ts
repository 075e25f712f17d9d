// What the commands need, over the store. The store is opened when it is first needed: an answer in the terminal waits for no database.
import { existsSync } from 'node:fs';
import {
  type ChannelSettings,
  DEFAULT_SETTINGS,
  type Place,
  type Services,
  type Settings,
} from '../command/index.ts';
import { createDaily } from '../daily/service.ts';
import type { Library } from '../search/index.ts';
import type { Settings as Environment } from '../settings.ts';
import type { Store } from '../store/index.ts';

const keyOf = ({ chat, workspace, channel }: Place): string => `${chat}/${workspace}/${channel}`;

/** Channel settings that live as long as the program, for one that keeps nothing. */
export function memorySettings(): Settings {
  const kept = new Map<string, ChannelSettings>();
  const get = async (place: Place) => kept.get(keyOf(place)) ?? DEFAULT_SETTINGS;
  return {
    get,
    set: async (place, change) => void kept.set(keyOf(place), { ...(await get(place)), ...change }),
  };
}

/** Where the store is: PostgreSQL where `DATABASE_URL` is set, else a file. */
export const storeAt = ({
  DATABASE_URL,
  ROWBOT_STORE,
}: Pick<Environment, 'DATABASE_URL' | 'ROWBOT_STORE'>): string => DATABASE_URL ?? ROWBOT_STORE ?? 'rowbot.db';

export interface ServiceParts {
  /** As {@link storeAt} gives it. */
  readonly at: string;
  readonly secret?: string | undefined;
  readonly library: () => Library;
  /** A clock in place of the store's own, in milliseconds. */
  readonly clock?: () => number;
  /** Told that a daily post may be due earlier than it was. */
  readonly wake?: () => void;
  /** Told of a database connection that died while idle. */
  readonly lost?: (error: Error) => void;
}

export interface OpenServices {
  readonly services: Services;
  /** The store, opened now where it wasn't. Rejects with a UserError, and tries again when asked again. */
  store(): Promise<Store>;
  /** Whether anything can have been kept: the store is open, or its file is there. */
  kept(): boolean;
  close(): Promise<void>;
}

/** Services over a store that is opened when it is first needed. */
export function openServices({ at, secret, library, clock, wake, lost }: ServiceParts): OpenServices {
  let opening: Promise<Store> | undefined;

  const store = (): Promise<Store> => {
    opening ??= import('../store/index.ts')
      .then(({ openStore }) =>
        openStore({
          at,
          secret,
          ...(clock === undefined ? {} : { clock }),
          ...(lost === undefined ? {} : { lost }),
        }),
      )
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
    return opening;
  };
  const kept = (): boolean => opening !== undefined || at.includes('://') || existsSync(at);

  const daily = createDaily({
    book: async () => (await store()).book,
    library,
    ...(wake === undefined ? {} : { wake }),
  });
  return {
    services: {
      settings: {
        get: async (place) => (kept() ? (await store()).settings.get(place) : DEFAULT_SETTINGS),
        set: async (place, change) => (await store()).settings.set(place, change),
      },
      optOuts: {
        has: async (person) => kept() && (await store()).optOuts.has(person),
        set: async (person, out) => (await store()).optOuts.set(person, out),
      },
      reports: { file: async (report) => (await store()).reports.file(report) },
      daily: { ...daily, status: async (place) => (kept() ? daily.status(place) : null) },
    },
    store,
    kept,
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      await opened?.close();
    },
  };
}
