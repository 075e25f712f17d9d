// What was said before a question, read from Slack itself: no process has to remember it.
import type { webApi } from '@slack/bolt';
import type { Turn } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { questionIn } from './addressed.ts';
import { BUTTON } from './components.ts';
import { plainWords } from './escape.ts';
import { HISTORY } from './limits.ts';
import { again } from './trouble.ts';

type Said = NonNullable<webApi.ConversationsRepliesResponse['messages']>[number];

/** The calls of the buttons and menus under a message, as they stand in `blocks` of whatever kind. */
function actionsUnder({ blocks = [] }: Said): string[] {
  return blocks.flatMap(({ elements = [] }) =>
    elements.flatMap((element) => {
      if ('options' in element && Array.isArray(element.options))
        return element.options.flatMap(({ value }: { value?: string }) => value ?? []);
      const isOurs = 'action_id' in element && String(element.action_id).startsWith(BUTTON);
      return isOurs && 'value' in element && typeof element.value === 'string' ? [element.value] : [];
    }),
  );
}

function turnOf(message: Said, bot: string): Turn | null {
  const mine = message.user === bot;
  if (message.bot_id !== undefined && !mine) return null;
  const words = message.text ?? '';
  const text = mine ? plainWords(words) : questionIn(words, bot);
  const actions = mine ? actionsUnder(message) : [];
  return text === '' && actions.length === 0 ? null : { from: mine ? 'bot' : 'person', text, actions };
}

/** A question, and where the bot is asked it. */
export interface Asked {
  readonly channel: string;
  /** What begins the thread; null where the question itself would. */
  readonly thread: string | null;
  readonly ts: string;
  /** Whether the person is alone with the bot. */
  readonly direct: boolean;
  readonly bot: string;
}

/** What begins the last thread of a direct conversation: every answer stands in one, under its question. */
async function lastThread(client: webApi.WebClient, { channel, ts }: Asked): Promise<string | null> {
  const { messages = [] } = await again(() =>
    client.conversations.history({ channel, latest: ts, limit: 1 }),
  );
  return messages[0]?.ts ?? null;
}

/**
 * What was said before a question: in its thread or, where somebody who is alone with the bot begins a new one, in the
 * last one there. Nothing where the bot may not read back.
 */
export async function conversationBefore(
  client: webApi.WebClient,
  asked: Asked,
  guard: Guard,
): Promise<Turn[]> {
  const { channel, ts, bot } = asked;
  try {
    const thread = asked.thread ?? (asked.direct ? await lastThread(client, asked) : null);
    if (thread === null) return [];
    const { messages = [] } = await again(() =>
      client.conversations.replies({ channel, ts: thread, latest: ts, limit: HISTORY.threadPage }),
    );
    return messages
      .filter((message) => message.ts !== undefined && message.ts < ts)
      .slice(-HISTORY.threadMessages)
      .map((message) => turnOf(message, bot))
      .filter((turn) => turn !== null);
  } catch (error) {
    guard.fault(error, 'reading back');
    return [];
  }
}
