// What a conversation has been about: taken from its turns alone, so that any process can go on with it.
import { decodeCall, type Placed, type Scene, type Turn } from '../command/index.ts';

const REFERENCE = /#([0-9a-f]{10})\b/u;

/** The id of a statement in the call of a button, or null. */
function idIn(action: string): string | null {
  const call = decodeCall(action);
  if (call === null) return null;
  for (const value of Object.values(call.options)) {
    const id = REFERENCE.exec(value)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Shorter statements may stand in a message by chance. In UTF-16 units. */
const TELLING = 20;

/** The statement whose words a message of the bot shows, where no button tells. */
function shownIn(text: string, { library }: Scene): Placed | null {
  const words = folded(text);
  for (const story of library.stories)
    for (const statement of story.statements)
      if (statement.text.length >= TELLING && words.includes(folded(statement.text).trim()))
        return { story, statement };
  return null;
}

/** The statement that the bot spoke of last; null where it spoke of none. */
export function lastStatement(thread: readonly Turn[], scene: Scene): Placed | null {
  for (const { from, text, actions } of [...thread].reverse()) {
    if (from !== 'bot') continue;
    for (const action of actions) {
      const id = idIn(action);
      const placed = id === null ? undefined : scene.everything.statement(id);
      if (placed !== undefined) return placed;
    }
    const shown = shownIn(text, scene);
    if (shown !== null) return shown;
  }
  return null;
}

/** What a person asked last, or null. */
export const lastQuestion = (thread: readonly Turn[]): string | null =>
  thread.findLast(({ from }) => from === 'person')?.text ?? null;
