// Slack, as the rest of the program sees it.
export { checkSlack } from './checkup.ts';
export type { Access, Prompt, SlackSettings, Transport } from './settings.ts';
export { createSlack, type SlackChat } from './slack.ts';
