// Discord, as the rest of the program sees it.
export { checkDiscord } from './checkup.ts';
export { createDiscord } from './discord.ts';
export { invitesFor } from './invite.ts';
export { registerCommands } from './register.ts';
export type { DiscordSettings } from './settings.ts';
export { createShards } from './shards.ts';
