// Slack's limits, in UTF-16 code units (never more than the characters it counts) unless another unit is named.
// https://docs.slack.dev/reference/block-kit and the pages below it; for the manifest, …/reference/app-manifest.

export const LIMITS = {
  /** The words beside the blocks, for notifications and screen readers; longer ones are cut off at 40,000. */
  text: 4000,
  blocks: 50,
  homeBlocks: 100,
  /** Slack names no limit for rich text but refuses a message of much more than this (msg_blocks_too_long). */
  messageWords: 10_000,
  /** One heading, label or footer. */
  heading: 600,
  footer: 2000,
  /** One field of a card. */
  field: 3000,
  buttonsInRow: 5,
  rows: 5,
  buttonText: 75,
  menuOptions: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  actionId: 255,
  altText: 2000,
  /** Messages that one reply is divided into; a response_url takes five. */
  messages: 4,
  prompts: 4,
  promptTitle: 75,
  promptMessage: 300,
} as const;

export const MANIFEST = {
  commands: 50,
  commandName: 32,
  commandDescription: 300,
  usageHint: 1000,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
  agentDescription: 300,
} as const;

/** Milliseconds. A request must be acknowledged within 3 s; we leave a second for the way there. */
export const TIMES = {
  deferAfter: 2000,
  login: 30_000,
  drain: 10_000,
  request: 15_000,
  /** For who a person is: an answer doesn't wait longer for it. */
  profile: 1500,
  /** For what was said before: Slack lets some apps read back once a minute, and an answer doesn't wait for that. */
  recall: 3000,
  /** For the store to say whether another replica has an event already. */
  claim: 2000,
  /** How long a delivery counts as answered; Slack repeats one within the hour. */
  claimed: 3_600_000,
  /** For a new socket to say hello. */
  connect: 10_000,
  /** Between two tries to get the socket back: the first at once, then from this on, doubled each time. */
  backoff: 250,
  backoffMax: 30_000,
  profileKept: 600_000,
  installationKept: 60_000,
  /** The longest wait that a rate limit may ask for; what would take longer fails. */
  rateLimit: 60_000,
} as const;

/** How far back the bot looks for what was said before a question, and for a post that may have got out. */
export const HISTORY = {
  /** Slack gives a thread from its beginning, in pages of this many. */
  threadPage: 200,
  threadMessages: 12,
  pages: 5,
  page: 100,
  /** Milliseconds before a post in which the same one is looked for. */
  again: 600_000,
  /** The same where its words stand in a thread: what announces them may have got out alone, hours before. */
  announced: 28_800_000,
} as const;
