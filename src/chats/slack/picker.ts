// Slash commands have no autocomplete: where a needed option was left out, a menu that searches as one types stands in.
import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import {
  type Asker,
  type Call,
  type Choice,
  type Command,
  decodeCall,
  notice,
  sayIn,
  writeCall,
} from '../../command/index.ts';
import { knownAsker } from './asker.ts';
import { plainTextObject } from './components.ts';
import { LIMITS } from './limits.ts';
import type { Answer } from './respond.ts';
import type { Tools } from './tools.ts';

/** What begins the action_id of such a menu. */
export const PICKER = 'pick:';

/** The needed option that was left out and can be searched for; null where there is none. */
export function missingOption(command: Command, call: Call): string | null {
  const missing = Object.entries(command.options).find(
    ([name, option]) =>
      option.required === true &&
      option.type === 'text' &&
      option.suggest !== undefined &&
      (call.options[name] ?? '').trim() === '',
  );
  const name = missing?.[0] ?? null;
  return name !== null && actionIdOf(call, name).length <= LIMITS.actionId ? name : null;
}

const actionIdOf = (call: Call, option: string): string => `${PICKER}${option}:${writeCall(call)}`;

/** The call and the option that a menu asks for, out of its action_id. */
function askedBy(actionId: string): { readonly call: Call; readonly option: string } | null {
  const [, option, encoded] = /^pick:([a-z-]+):(.*)$/s.exec(actionId) ?? [];
  const call = encoded === undefined ? null : decodeCall(encoded);
  return call === null || option === undefined ? null : { call, option };
}

/** Asks for an option by a menu. */
export function pick(call: Call, option: string, asker: Asker): Answer {
  const say = sayIn(asker.locale);
  return {
    reply: notice(say('slack.pick')),
    asker,
    usual: 'private',
    picker: {
      type: 'actions',
      elements: [
        {
          type: 'external_select',
          action_id: actionIdOf(call, option),
          placeholder: plainTextObject(say('slack.pickPlaceholder'), LIMITS.placeholder),
          min_query_length: 0,
        },
      ],
    },
  };
}

/** The call that a choice from such a menu completes. */
export function pickedCall(actionId: string, value: string): Call | null {
  const asked = askedBy(actionId);
  if (asked === null) return null;
  return { command: asked.call.command, options: { ...asked.call.options, [asked.option]: value } };
}

const shownChoice = ({ name, value }: Choice) => ({ text: plainTextObject(name, LIMITS.optionText), value });

/** Gives a menu its choices. */
export async function onOptions(
  { body, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs,
  tools: Tools,
): Promise<void> {
  const asked = askedBy(body.action_id);
  const asker = knownAsker(
    {
      workspace: body.team?.id ?? null,
      channel: body.channel?.id ?? body.user.id,
      thread: null,
      user: body.user.id,
      direct: false,
    },
    tools,
  );
  const choices =
    asked === null ? [] : await tools.desk.suggest(asked.call.command, asked.option, body.value, asker);
  const options = choices
    .filter(({ name, value }) => name.trim() !== '' && value !== '' && value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.menuOptions)
    .map(shownChoice);
  await ack({ options });
}
