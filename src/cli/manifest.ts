// `rowbot manifest`: the Slack app manifest, made from the same commands that answer.
import { commands } from '../../commands/index.ts';
import { type ManifestMode, manifest } from '../chats/slack/manifest.ts';
import { UserError } from '../command/index.ts';
import { printLine } from './output.ts';

export interface ManifestOptions {
  /** The public address; Socket Mode where left out. */
  readonly http?: string;
  /** Many workspaces install the app. */
  readonly many?: boolean;
  /** What the commands begin with; `rowbot` where it is named without a word. */
  readonly prefix?: string | true;
}

function wayOf({ http, many = false }: ManifestOptions): ManifestMode {
  if (http === undefined && !many) return { mode: 'socket' };
  if (http === undefined)
    throw new UserError('manifest', 'Many workspaces need HTTP: add --http https://your.address.');
  const address = URL.canParse(http) ? new URL(http) : null;
  if (address?.protocol !== 'https:')
    throw new UserError('manifest', `--http takes an address such as https://rowbot.example, not ${http}.`);
  return { mode: 'http', address: address.href, many };
}

function prefixOf({ prefix }: ManifestOptions): string {
  if (prefix === undefined) return '';
  const word = prefix === true ? 'rowbot' : prefix.replace(/-+$/, '');
  if (!/^[a-z][a-z0-9-]{0,11}$/.test(word))
    throw new UserError('manifest', '--prefix takes a word of at most 12 small letters, digits and dashes.');
  return `${word}-`;
}

/**
 * Prints the manifest.
 *
 * @throws UserError for an address or prefix that Slack wouldn't take
 */
export const printManifest = (options: ManifestOptions): Promise<void> =>
  printLine(JSON.stringify(manifest(commands, wayOf(options), prefixOf(options)), null, 2));
