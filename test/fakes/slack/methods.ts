// The Web API methods that the bot calls, each with the scopes it needs and the errors it gives.
import { asJson, type Json } from '../json.ts';
import type { Sent } from './asked.ts';
import { blockFaults, list, messageFaults, words } from './rules.ts';
import { APP, nextId, nextTs, personShape } from './shapes.ts';
import { completeUpload, type Upload, uploadUrl } from './uploads.ts';
import type { Channel, Workspace } from './workspace.ts';

/** What a method gives back: the fields beside `ok`, or an error code. */
export type Result = Json | { readonly error: string; readonly [more: string]: unknown };

export interface World {
  readonly base: string;
  readonly uploads: Map<string, Upload>;
  broken(where: string, faults: readonly string[]): boolean;
  sent(sent: Sent): void;
  note(method: string, body: Json): void;
}

type Method = (workspace: Workspace, body: Json, world: World) => Result;

interface Known {
  readonly scopes: readonly string[] | ((workspace: Workspace, body: Json) => readonly string[]);
  readonly run: Method;
}

export const refuse = (error: string): Result => ({ error });

/** A channel to post to: of its id, or of a person's, whose conversation with the bot Slack opens by itself. */
function channelFor(workspace: Workspace, id: string): Channel | undefined {
  const person = workspace.people.get(id);
  return person === undefined ? workspace.channels.get(id) : workspace.direct(person);
}

const kept = (workspace: Workspace, body: Json, ts: string): Json & { ts: string } => ({
  type: 'message',
  user: workspace.bot,
  bot_id: workspace.botId,
  app_id: APP,
  text: body['text'],
  blocks: body['blocks'],
  ts,
  ...(body['thread_ts'] === undefined ? {} : { thread_ts: body['thread_ts'] }),
  ...(body['metadata'] === undefined ? {} : { metadata: body['metadata'] }),
});

function postMessage(workspace: Workspace, body: Json, world: World): Result {
  if (world.broken('chat.postMessage', messageFaults(body))) return refuse('invalid_blocks');
  const channel = channelFor(workspace, words(body['channel']));
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.member) return refuse('not_in_channel');
  const ts = nextTs();
  channel.messages.push(kept(workspace, body, ts));
  world.sent({
    via: 'post',
    team: workspace.team.id,
    channel: channel.id,
    ts,
    thread: words(body['thread_ts']) || null,
    body,
    ephemeral: false,
  });
  return { channel: channel.id, ts, message: kept(workspace, body, ts) };
}

function postEphemeral(workspace: Workspace, body: Json, world: World): Result {
  if (world.broken('chat.postEphemeral', messageFaults(body))) return refuse('invalid_blocks');
  const channel = workspace.channels.get(words(body['channel']));
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.member) return refuse('not_in_channel');
  if (!workspace.people.has(words(body['user']))) return refuse('user_not_in_channel');
  const ts = nextTs();
  world.sent({
    via: 'ephemeral',
    team: workspace.team.id,
    channel: channel.id,
    ts,
    thread: words(body['thread_ts']) || null,
    body,
    ephemeral: true,
  });
  return { message_ts: ts };
}

/** A page of messages between two time stamps, which belong to it only where that was asked for; metadata likewise. */
function page(messages: readonly (Json & { ts: string })[], body: Json, newestFirst: boolean): Result {
  const oldest = words(body['oldest']) || '0';
  const latest = words(body['latest']) || '9999999999.999999';
  const start = Number(words(body['cursor']) || 0);
  const limit = Number(body['limit'] ?? 100);
  const ends = body['inclusive'] === true;
  const inside = messages.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (ends && (ts === oldest || ts === latest)),
  );
  const ordered = newestFirst ? [...inside].reverse() : inside;
  const part = ordered.slice(start, start + limit);
  const next = start + limit < ordered.length ? String(start + limit) : '';
  return {
    messages: part.map(({ metadata, ...message }) =>
      body['include_all_metadata'] === true && metadata !== undefined ? { ...message, metadata } : message,
    ),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

function history(workspace: Workspace, body: Json): Result {
  const channel = workspace.channels.get(words(body['channel']));
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.member) return refuse('not_in_channel');
  return page(
    channel.messages.filter(({ thread_ts: thread, ts }) => thread === undefined || thread === ts),
    body,
    true,
  );
}

function replies(workspace: Workspace, body: Json): Result {
  const channel = workspace.channels.get(words(body['channel']));
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.member) return refuse('not_in_channel');
  const thread = words(body['ts']);
  const inside = channel.messages.filter(({ ts, thread_ts: of }) => ts === thread || of === thread);
  return inside.length === 0 ? refuse('thread_not_found') : page(inside, body, false);
}

function publish(workspace: Workspace, body: Json, world: World): Result {
  const view = asJson(body['view']);
  const faults = blockFaults(view['blocks'], 100);
  if (words(view['private_metadata']).length > 3000) faults.push('private_metadata over 3000');
  if (view['type'] !== 'home') faults.push(`view is of type ${String(view['type'])}`);
  if (!workspace.people.has(words(body['user_id']))) return refuse('user_not_found');
  if (world.broken('views.publish', faults)) return refuse('invalid_arguments');
  world.note('views.publish', body);
  return { view: { id: nextId('V'), ...view } };
}

function prompts(workspace: Workspace, body: Json, world: World): Result {
  const given = list(body['prompts']);
  const faults = given.length < 1 || given.length > 4 ? [`${given.length} prompts`] : [];
  if (given.some(({ title, message }) => words(title) === '' || words(message) === ''))
    faults.push('a prompt needs a title and a message');
  if (body['thread_ts'] !== undefined) faults.push('thread_ts makes it fail silently in the agent view');
  if (!workspace.channels.has(words(body['channel_id']))) return refuse('channel_not_found');
  if (world.broken('setSuggestedPrompts', faults)) return refuse('invalid_arguments');
  world.note('assistant.threads.setSuggestedPrompts', body);
  return {};
}

function userInfo(workspace: Workspace, body: Json): Result {
  const person = workspace.people.get(words(body['user']));
  return person === undefined ? refuse('user_not_found') : { user: personShape(workspace.team, person) };
}

/** Reading back needs the right for the kind of conversation. */
const readingBack = ({ channels }: Workspace, body: Json): string[] => {
  const channel = channels.get(words(body['channel']));
  return [channel?.person == null ? 'channels:history' : 'im:history'];
};

/** Methods by name, for a bot token. */
export const METHODS: Readonly<Record<string, Known>> = {
  'auth.test': {
    scopes: [],
    run: ({ team, bot, botId }, _, { base }) => ({
      url: `${base}/`,
      team: team.domain,
      user: 'rowbot',
      team_id: team.id,
      user_id: bot,
      bot_id: botId,
      is_enterprise_install: false,
    }),
  },
  'users.info': { scopes: ['users:read'], run: userInfo },
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], run: postEphemeral },
  'conversations.history': { scopes: readingBack, run: history },
  'conversations.replies': { scopes: readingBack, run: replies },
  'views.publish': { scopes: [], run: publish },
  'assistant.threads.setSuggestedPrompts': { scopes: ['assistant:write'], run: prompts },
  'assistant.threads.setStatus': {
    scopes: ['chat:write'],
    run: (_, body, world) => {
      world.note('assistant.threads.setStatus', body);
      return {};
    },
  },
  'files.getUploadURLExternal': { scopes: ['files:write'], run: uploadUrl },
  'files.completeUploadExternal': { scopes: ['files:write'], run: completeUpload },
};
