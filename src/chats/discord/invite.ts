// The addresses under which somebody takes the bot into a server, or for themselves, with no more than it needs.
// https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a server, and nothing else. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.CreatePublicThreads,
] as const;

export interface Invites {
  /** For whoever manages a server. */
  readonly server: string;
  /** For a person, who then has the commands in every conversation. */
  readonly person: string;
}

const address = (query: Readonly<Record<string, string>>): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams(query)}`;

/** The addresses for an application. */
export const invitesFor = (applicationId: string): Invites => ({
  server: address({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: PERMISSIONS.reduce((all, one) => all | one, 0n).toString(),
  }),
  person: address({
    client_id: applicationId,
    scope: 'applications.commands',
    integration_type: String(ApplicationIntegrationType.UserInstall),
  }),
});
