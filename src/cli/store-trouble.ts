// Whether the store can be used, for whoever asks if the bot is ready.
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenServices } from './services.ts';

/** Milliseconds that the store may take to say that it is there. */
const PING = 2000;

/** What keeps the store from being used, as a sentence. */
export async function storeTrouble(open: OpenServices): Promise<string[]> {
  try {
    const ping = open.store().then((store) => store.ping());
    const late = wait(PING, undefined, { ref: false }).then(() => {
      throw new Error(`no answer in ${PING} ms`);
    });
    await Promise.race([ping, late]);
    return [];
  } catch (error) {
    return [`the store is not to be had: ${error instanceof Error ? error.message : String(error)}`];
  }
}
