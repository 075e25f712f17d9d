// Services of a program that keeps nothing: settings live as long as it runs.
import { type ChannelSettings, DEFAULT_SETTINGS, type Place, type Settings } from '../command/index.ts';

const keyOf = ({ chat, workspace, channel }: Place): string => `${chat}/${workspace}/${channel}`;

/** Channel settings in memory. */
export function memorySettings(): Settings {
  const kept = new Map<string, ChannelSettings>();
  const get = async (place: Place) => kept.get(keyOf(place)) ?? DEFAULT_SETTINGS;
  return {
    get,
    set: async (place, change) => void kept.set(keyOf(place), { ...(await get(place)), ...change }),
  };
}
