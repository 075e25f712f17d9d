// A button carries everything that is needed to act, so it works after a restart and on any replica, for ever.

/** A command with its options, as a button, a mention or a slash command asks for it. */
export interface Call {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Action {
  /** What stands on the button, already in the reader's language. */
  readonly label: string;
  readonly call: Call;
  /** Makes sense only where others read along: left out where a person is alone with the bot. */
  readonly amongOthers?: boolean;
  /** Turns a page or flips a switch: where one person alone sees the message, the answer takes its place. */
  readonly inPlace?: boolean;
}

/** Discord's limit for a component's custom id, the smallest of all chats. */
export const ACTION_ID_LIMIT = 100;

/** A call as one word, however long. */
export function writeCall({ command, options }: Call): string {
  const query = new URLSearchParams(options).toString();
  return query === '' ? command : `${command}?${query}`;
}

/** Whether {@link encodeCall} takes it. */
export const fitsButton = (call: Call): boolean => writeCall(call).length <= ACTION_ID_LIMIT;

/**
 * A call as a button id of at most {@link ACTION_ID_LIMIT} characters: `who-answered?quote=%2312ab34cd56`.
 *
 * @throws RangeError when it doesn't fit: put a statement id (`#…`) into it, not the words
 */
export function encodeCall(call: Call): string {
  const id = writeCall(call);
  if (id.length > ACTION_ID_LIMIT) throw new RangeError(`a button id of ${id.length} characters: ${id}`);
  return id;
}

/** What begins an id whose answer takes the place of its message; no command begins like that. */
const IN_PLACE = '=';

/** An action as one word, however long: its call, and whether the answer takes the message's place. */
export const writeAction = ({ call, inPlace }: Action): string =>
  `${inPlace === true ? IN_PLACE : ''}${writeCall(call)}`;

/**
 * An action as a button id of at most {@link ACTION_ID_LIMIT} characters; where there is no room for it, one whose answer
 * comes beside the message.
 *
 * @throws RangeError when the call doesn't fit
 */
export function encodeAction(action: Action): string {
  const id = writeAction(action);
  return id.length <= ACTION_ID_LIMIT ? id : encodeCall(action.call);
}

/** Whether the answer to a button of this id takes its message's place. */
export const isInPlace = (id: string): boolean => id.startsWith(IN_PLACE);

/** The call in a button id made by {@link encodeAction} or {@link writeCall}, or null for anything else. */
export function decodeCall(id: string): Call | null {
  const [, command, query = ''] = /^=?([a-z][a-z-]*)(?:\?(.*))?$/s.exec(id) ?? [];
  return command === undefined ? null : { command, options: Object.fromEntries(new URLSearchParams(query)) };
}
