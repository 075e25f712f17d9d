// The terminal as a chat.
export { type ConsoleParts, consoleAsker, createConsole, screenOf, Talk } from './console.ts';
export { fold, PLAIN, renderReply, safe } from './render.ts';
