// Whether a mention is answered: the channel's setting and the person's own wish decide.
// Whoever is alone with the bot, or calls a command by name, is always answered.
import { createOnce } from './once.ts';
import type { PersonPlace } from './place.ts';
import type { Asker } from './scene.ts';
import type { ChannelSettings, Services } from './services.ts';

/** silence: the person has asked for it, or has had the hint a short while ago. */
export type Hearing = 'answer' | 'hint' | 'silence';

/** Milliseconds between two hints to the same person that mentions aren't answered in a channel. */
const HINT_AGAIN = 12 * 3_600_000;

/**
 * The places that hold a person's wish: the workspace, and everywhere. On Discord a person who is alone with the bot
 * has no workspace, and what they wish there holds in every server.
 */
export const wishPlaces = ({ chat, workspace, person }: Asker): PersonPlace[] => [
  { chat, workspace, person },
  ...(workspace === null ? [] : [{ chat, workspace: null, person }]),
];

/** Whether a person doesn't want to be answered when they mention the bot. */
export async function optedOut(asker: Asker, { optOuts }: Pick<Services, 'optOuts'>): Promise<boolean> {
  const wishes = await Promise.all(wishPlaces(asker).map((place) => optOuts.has(place)));
  return wishes.includes(true);
}

/** Decides it for each mention. */
export function createHearing(
  services: Pick<Services, 'optOuts'>,
  fault: (error: unknown, what: string) => unknown,
  patiently: <T>(look: () => Promise<T>) => Promise<T>,
): (asker: Asker, settings: ChannelSettings, now: number) => Promise<Hearing> {
  const first = createOnce(HINT_AGAIN);
  return async (asker, settings, now) => {
    if (asker.direct) return 'answer';
    // A store that is away must not keep the stories from being read.
    const out = await patiently(() => optedOut(asker, services)).catch((error: unknown) => {
      fault(error, 'opt-outs');
      return false;
    });
    if (out) return 'silence';
    if (settings.mentions) return 'answer';
    return first(`${asker.chat}/${asker.channel}/${asker.person}`, now) ? 'hint' : 'silence';
  };
}
