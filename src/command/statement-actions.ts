// The buttons under a statement. Each carries the statement's id and nothing else, so it acts for ever and anywhere.
import type { Statement, Story } from '../story/index.ts';
import { answeredBy } from '../story/index.ts';
import { type Action, type Call, fitsButton, writeCall } from './action.ts';
import { referenceTo } from './reference.ts';
import type { Reply } from './reply.ts';
import type { Say } from './texts/index.ts';

/** The commands behind the buttons, and the option of each that takes the statement. */
const TARGETS = {
  context: 'statement',
  'who-answered': 'quote',
  'what-did': 'person',
  wrong: 'statement',
} as const;

type Target = keyof typeof TARGETS;

const callOn = (command: Target, statement: Statement): Call => ({
  command,
  options: { [TARGETS[command]]: referenceTo(statement) },
});

const saysMore = ({ statements }: Story, { id, speaker }: Statement): boolean =>
  speaker !== null && statements.some((other) => other.id !== id && other.speaker === speaker);

/**
 * What can be asked next about a statement: its context, who answered, more by its speaker, and whether it is right.
 * A button that would lead to nothing is left out. (Sharing is added by the desk, which knows who sees the reply.)
 *
 * @param without the command that gives this very reply
 */
export function statementActions(story: Story, statement: Statement, say: Say, without?: Target): Action[] {
  const labels: Partial<Record<Target, string>> = {
    context: say('button.context'),
    ...(answeredBy(story, statement).length > 0 ? { 'who-answered': say('button.whoAnswered') } : {}),
    ...(saysMore(story, statement)
      ? { 'what-did': say('button.more', { name: statement.speaker ?? '' }) }
      : {}),
    wrong: say('button.wrong'),
  };
  return (Object.keys(TARGETS) as Target[]).flatMap((target) => {
    const label = target === without ? undefined : labels[target];
    return label === undefined ? [] : [{ label, call: callOn(target, statement) }];
  });
}

const shareOf = (call: Call): Call => ({ command: 'share', options: { answer: writeCall(call) } });

const isReference = (value: string): boolean => value.startsWith('#');

/**
 * The call that gives this reply again. One that names its statement by id does; so does the id of the only statement
 * in it, which chance and a change of the corpus can't turn into another. Words are asked again only for a list.
 */
function repeatable(reply: Reply, asked: Call): Call {
  if (Object.values(asked.options).some(isReference)) return asked;
  const [only, ...others] = reply.results;
  return only?.id == null || others.length > 0
    ? asked
    : { command: 'who-said', options: { quote: referenceTo({ id: only.id }) } };
}

/** The button that shows a private answer to everybody; null where it shows nothing of a story, or has no short id. */
export function shareAction(reply: Reply, asked: Call, say: Say): Action | null {
  if (reply.results.length === 0) return null;
  const call = shareOf(repeatable(reply, asked));
  return fitsButton(call) ? { label: say('button.share'), call, amongOthers: true } : null;
}
