// What a command, a reply and an action are, and the desk that runs them. The gate and its limits are for a bot alone:
// whoever puts one together imports them from their own files, so that a question in the terminal doesn't load them.
export * from './action.ts';
export * from './answered.ts';
export * from './card.ts';
export * from './check.ts';
export * from './command.ts';
export * from './daily.ts';
export * from './desk.ts';
export * from './dispatch.ts';
export * from './errors.ts';
export * from './hearing.ts';
export * from './line.ts';
export * from './offer.ts';
export * from './once.ts';
export * from './option.ts';
export * from './people.ts';
export * from './reference.ts';
export * from './reply.ts';
export * from './rich-text.ts';
export * from './scene.ts';
export * from './services.ts';
export * from './statement-actions.ts';
export * from './stories.ts';
export * from './texts/index.ts';
export * from './unknown-command.ts';
export * from './usage.ts';
export * from './values.ts';
