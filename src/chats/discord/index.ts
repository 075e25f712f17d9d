// Discord, as the rest of the program sees it.
export { checkDiscord, type DiscordCheckup } from './checkup.ts';
export { createDiscord } from './discord.ts';
export { invitesFor } from './invite.ts';
export { registerCommands } from './register.ts';
export type { DiscordSettings } from './settings.ts';
export { isShard, shardNumber } from './shard.ts';
export { createShards } from './shards.ts';
