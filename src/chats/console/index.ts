// The terminal as a chat.
export { consoleAsker, createConsole, screenOf, Talk } from './console.ts';
export { PLAIN, renderReply, type Screen } from './render.ts';
