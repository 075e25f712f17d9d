// The app was removed from a workspace, or its token taken back: what is kept of it is forgotten.
import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { UserError } from '../../command/index.ts';
import { ManyWorkspaces } from './installations.ts';
import type { SlackSettings } from './settings.ts';
import type { Workspaces } from './workspaces.ts';

export type Removal = SlackEventMiddlewareArgs<'app_uninstalled' | 'tokens_revoked'> &
  Pick<AllMiddlewareArgs, 'context'>;

/** A person's own token may go without the bot's. */
const isOurs = ({ event }: Removal): boolean => {
  if (event.type === 'app_uninstalled') return true;
  const ids: unknown = event.tokens.bot;
  return Array.isArray(ids) && ids.some((id) => typeof id === 'string' && id !== '');
};

/** Forgets a workspace, or says that somebody must mend it where it was the only one. */
export async function onRemoval(
  removal: Removal,
  workspaces: Workspaces,
  { log, onLost }: Pick<SlackSettings, 'log' | 'onLost'>,
): Promise<void> {
  if (!isOurs(removal)) return;
  const { teamId, enterpriseId } = removal.context;
  log.info({ workspace: teamId, event: removal.event.type }, 'slack: removed from a workspace');
  if (workspaces instanceof ManyWorkspaces)
    return workspaces.deleteInstallation(
      teamId === undefined
        ? { teamId, enterpriseId: enterpriseId ?? '', isEnterpriseInstall: true }
        : { teamId, enterpriseId, isEnterpriseInstall: false },
    );
  onLost?.(
    new UserError(
      'slack-removed',
      'The app was removed from the workspace: install it again, and copy the new SLACK_BOT_TOKEN.',
    ),
  );
}
