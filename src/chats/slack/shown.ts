// The messages of a reply, and an apology where a reply can't be shown.
import { notice, type Reply, sayIn } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { type Rendered, render, type Surface } from './render.ts';

/** At least one message: a person who asked is never left without a word. */
export function shown(reply: Reply, surface: Surface, locale: string, guard: Guard): Rendered[] {
  const say = sayIn(locale);
  try {
    const messages = render(reply, surface, say);
    return messages.length > 0
      ? messages
      : render(notice(reply.reason.trim() || say('slack.nothing')), surface, say);
  } catch (error) {
    const reference = guard.fault(error, 'render');
    return render(notice(say('error.fault', { reference })), surface, say);
  }
}
