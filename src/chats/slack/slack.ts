// Slack as a chat: connects, hands what people ask to the desk, shows what comes back, and posts.
import type { Desk } from '../../command/index.ts';
import type { Capabilities, Chat } from '../chat.ts';
import { createGuard } from '../guard.ts';
import { Running } from '../running.ts';
import { createApp, listen } from './app.ts';
import { Claims } from './claims.ts';
import { DirectChannels } from './direct.ts';
import { HttpLink } from './http.ts';
import { ManyWorkspaces } from './installations.ts';
import { linkFor } from './links.ts';
import { shownError } from './log.ts';
import { login } from './login.ts';
import { CommandNames } from './names.ts';
import { People } from './people.ts';
import { post, posted, tell } from './post.ts';
import { onRemoval } from './removal.ts';
import { type SlackSettings, timesOf } from './settings.ts';
import type { Tools } from './tools.ts';
import { isOver } from './trouble.ts';
import { clientOptions, oneWorkspace, type Workspaces } from './workspaces.ts';

const CAPABILITIES: Capabilities = {
  autocomplete: false,
  buttons: true,
  pictures: true,
  privateReplies: true,
  commandsInThreads: false,
};

export interface SlackChat extends Chat {
  /** The port that it listens on, over HTTP; null over a socket. */
  port(): number | null;
}

/** Makes the Slack chat; nothing is connected before its start. */
export function createSlack(settings: SlackSettings): SlackChat {
  const { access, transport, log } = settings;
  const times = timesOf(settings);
  const guard = createGuard({ log, chat: 'slack', isLate: isOver, shown: shownError });
  const options = clientOptions(settings);
  const workspaces: Workspaces =
    access.kind === 'token'
      ? oneWorkspace(access.token, options)
      : new ManyWorkspaces(access.installations, options, guard, times);
  const link = linkFor(settings, workspaces, options, guard);
  const running = new Running();
  const names = new CommandNames();
  const app = createApp(settings, link.receiver, options, guard);

  return {
    name: 'slack',
    capabilities: CAPABILITIES,
    connected: () => link.connected(),
    port: () => (link instanceof HttpLink ? link.port : null),
    async start(desk: Desk): Promise<void> {
      const { home } = settings;
      const tools: Tools = {
        desk: names.at(desk),
        names,
        guard,
        running,
        times,
        workspaces,
        people: new People(guard, times),
        claims: new Claims(settings.deliveries, guard, times),
        direct: new DirectChannels(guard, times),
        ...(home === undefined ? {} : { home: async (asker) => names.within(await home(asker)) }),
        ...(settings.prompts === undefined ? {} : { prompts: settings.prompts }),
      };
      listen(app, tools, (removal) => onRemoval(removal, workspaces, settings));
      await login(app, link, times.login);
      log.info({ mode: transport.mode, access: access.kind }, 'slack: ready');
    },
    async stop(): Promise<void> {
      const left = await running.drain(times.drain);
      if (left > 0) log.warn({ left }, 'slack: stopped before everything was answered');
      await link.close();
    },
    post: (target, reply, key, first) =>
      running.track(post(workspaces, target, names.within(reply), key, first)),
    posted: (target, key, since) => posted(workspaces, target, key, since),
    tell: (person, reply) => running.track(tell(workspaces, person, names.within(reply))),
  };
}
