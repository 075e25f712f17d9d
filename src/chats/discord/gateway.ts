// What discord.js leaves open in its connections to the gateway: payloads that it can't read, and how often it comes back.
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocketOptions } from 'discord.js';
import type { Guard } from '../guard.ts';
import { type DiscordSettings, timesOf } from './settings.ts';

/** The gateway connections below discord.js; its own class of that name is another one. */
export type GatewayManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** A payload that discord.js can't read throws inside its own listener: it is logged, and the next one is read. */
export function guardDispatch(manager: GatewayManager, guard: Guard): void {
  const emit = manager.emit.bind(manager);
  manager.emit = (...event: Parameters<typeof emit>) => {
    try {
      return emit(...event);
    } catch (error) {
      guard.fault(error, `gateway ${String(event[0])}`);
      return true;
    }
  };
}

/**
 * Makes a shard that can't get through come back ever more slowly, where discord.js would try twice a second for ever, and
 * not at all once the client is over. The last thing that discord.js asks for before it connects is the session.
 */
export function slowReconnects(
  manager: GatewayManager,
  settings: DiscordSettings,
  isOver: () => boolean,
): void {
  const times = timesOf(settings);
  const failures = new Map<number, number>();
  const due = new Set<number>();
  const back = ({ shardId }: { readonly shardId: number }): void => {
    failures.delete(shardId);
  };
  manager.on('closed', ({ shardId }: { readonly shardId: number }) => {
    failures.set(shardId, (failures.get(shardId) ?? 0) + 1);
    due.add(shardId);
  });
  manager.on('ready', back);
  manager.on('resumed', back);

  const { retrieveSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = async (shard) => {
    if (!due.delete(shard)) return retrieveSessionInfo(shard);
    // The first time is nearly always a short break, and half a second has gone by already.
    const doublings = (failures.get(shard) ?? 1) - 2;
    if (doublings >= 0) {
      const longest = Math.min(times.reconnectLongest, times.reconnect * 2 ** doublings);
      const milliseconds = Math.round(longest * (0.75 + Math.random() / 4));
      settings.log.warn({ shard, milliseconds }, 'discord: can’t be reached');
      await wait(milliseconds, undefined, { ref: false });
    }
    return isOver() ? new Promise(() => undefined) : retrieveSessionInfo(shard);
  };
}
