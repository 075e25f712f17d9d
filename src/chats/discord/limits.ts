// Discord's limits, in UTF-16 code units (never more than the characters it counts) unless another unit is named.
// https://discord.com/developers/docs/resources/message#embed-object-embed-limits and the pages beside it.

export const LIMITS = {
  content: 2000,
  embeds: 10,
  /** Titles, descriptions, field names and values and footers of all embeds of one message together. */
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embedFooter: 2048,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  menuOptions: 25,
  menuLabel: 100,
  menuPlaceholder: 150,
  customId: 100,
  /** Of an autocomplete answer. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  files: 10,
  altText: 1024,
  nonce: 25,
  threadName: 100,
  commandDescription: 100,
  menuCommandName: 32,
  textOptionLength: 6000,
} as const;

/** Milliseconds. An interaction must be acknowledged within 3 s; we leave a second for the way there. */
export const TIMES = {
  deferAfter: 2000,
  /** Close 4002 before HELLO would let discord.js try for ever without a word. */
  login: 30_000,
  drain: 10_000,
  request: 15_000,
  /** Before the third try to reach the gateway; twice as long each time, up to a minute. */
  reconnect: 1000,
  reconnectLongest: 60_000,
  /** Between two private notes to the same person about a channel in which the bot may not write. */
  noteAgain: 3_600_000,
} as const;

/** How far back the bot looks for what was said before a question. */
export const HISTORY = {
  references: 5,
  threadMessages: 12,
  /** Messages looked through for a post that may have got out before a crash: pages of 100. */
  pages: 5,
} as const;
