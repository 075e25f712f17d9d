// `rowbot register`: tells Discord of the commands, once, and again only where something changed.
import { commands } from '../../commands/index.ts';
import { UserError } from '../command/index.ts';
import { readSettings } from '../settings.ts';
import { openLog } from './log.ts';
import { printLine } from './output.ts';

/**
 * Registers the commands in one server (they appear at once) or everywhere.
 *
 * @throws UserError where Discord is not configured, or refuses
 */
export async function register(options: { guild?: string }): Promise<void> {
  const settings = readSettings({
    ...process.env,
    ...(options.guild === undefined ? {} : { DISCORD_GUILD_ID: options.guild }),
  });
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId } = settings;
  if (token === undefined || applicationId === undefined)
    throw new UserError(
      'settings',
      'DISCORD_TOKEN and DISCORD_APPLICATION_ID are missing: put them into .env.',
    );
  const { invitesFor, registerCommands } = await import('../chats/discord/index.ts');
  const log = openLog({ ...settings, ROWBOT_LOG: 'silent' }, () => undefined);
  const guild = settings.DISCORD_GUILD_ID ?? null;
  const { changed, count } = await registerCommands(
    { token, applicationId, apiUrl: settings.DISCORD_API_URL, log },
    commands,
    guild,
  );
  const where = guild === null ? 'everywhere' : `in the server ${guild}`;
  await printLine(
    changed
      ? `Registered ${count} commands ${where}.`
      : `Discord has all ${count} commands ${where} as they are: nothing to do.`,
  );
  const { server, person } = invitesFor(applicationId);
  await printLine(`Take the bot into a server: ${server}`);
  await printLine(`Or have it for yourself, everywhere: ${person}`);
}
