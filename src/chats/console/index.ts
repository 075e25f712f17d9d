// The terminal as a chat.
export { type ConsoleParts, consoleAsker, createConsole, screenOf, Talk } from './console.ts';
export { PLAIN, renderReply } from './render.ts';
