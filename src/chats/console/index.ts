// The terminal as a chat.
export { type ConsoleParts, consoleAsker, createConsole } from './console.ts';
export { fold, PLAIN, renderReply, safe } from './render.ts';
export { screenOf } from './screen.ts';
export { Talk } from './talk.ts';
