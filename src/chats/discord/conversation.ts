// What was said before a question, read from Discord itself: no process has to remember it.
import { ComponentType, type Message } from 'discord.js';
import type { Turn } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { questionIn } from './addressed.ts';
import { HISTORY } from './limits.ts';
import { unmarked } from './mark.ts';
import { again } from './trouble.ts';

/** The ids of the buttons and menu items under a message. */
const actionsUnder = (message: Message): string[] =>
  message.components.flatMap((row) =>
    row.type !== ComponentType.ActionRow
      ? []
      : row.components.flatMap((component) => {
          if (component.type === ComponentType.StringSelect)
            return component.options.map(({ value }) => value);
          return component.customId === null ? [] : [unmarked(component.customId)];
        }),
  );

const wordsOf = (message: Message): string =>
  [
    message.content,
    ...message.embeds.flatMap(({ title, description, fields, footer }) => [
      title ?? '',
      description ?? '',
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      footer?.text ?? '',
    ]),
  ]
    .filter((words) => words !== '')
    .join('\n');

function turnOf(message: Message): Turn | null {
  const bot = message.client.user.id;
  const mine = message.author.id === bot;
  if (message.author.bot && !mine) return null;
  const text = mine ? wordsOf(message) : questionIn(message.content, bot);
  const actions = mine ? actionsUnder(message) : [];
  return text === '' && actions.length === 0 ? null : { from: mine ? 'bot' : 'person', text, actions };
}

/** The messages that this one replies to, each replying to the one before it; oldest first. */
async function referenced(message: Message): Promise<Message[]> {
  const found: Message[] = [];
  let last = message;
  while (last.reference?.messageId !== undefined && found.length < HISTORY.references) {
    const { messageId } = last.reference;
    const from = last;
    last = message.channel.messages.cache.get(messageId) ?? (await again(() => from.fetchReference()));
    found.unshift(last);
  }
  return found;
}

/** The last messages of a thread or a direct conversation, oldest first. */
async function before(message: Message): Promise<Message[]> {
  const query = { before: message.id, limit: HISTORY.threadMessages };
  const messages = await again(() => message.channel.messages.fetch(query));
  return [...messages.values()].reverse();
}

/** What was said before this message; less of it, or nothing, where the bot may not read back. */
export async function conversationBefore(message: Message, guard: Guard): Promise<Turn[]> {
  const alone = message.channel.isThread() || message.channel.isDMBased();
  try {
    const said =
      message.reference === null ? (alone ? await before(message) : []) : await referenced(message);
    return said.map(turnOf).filter((turn) => turn !== null);
  } catch (error) {
    guard.fault(error, 'reading back');
    return [];
  }
}
