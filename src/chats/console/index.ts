// The terminal as a chat.
export { consoleAsker, createConsole, screenOf } from './console.ts';
export { PLAIN, renderReply, type Screen } from './render.ts';
