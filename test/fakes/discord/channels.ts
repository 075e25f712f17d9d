// Channels of the fake Discord: what the bot posts there, reads back and hangs threads under, as far as it may.
import { asJson, type Json } from '../json.ts';
import type { Answer } from '../loopback.ts';
import type { Sent } from './asked.ts';
import { threadShape } from './places.ts';
import { nothing, ok, type Request, refusal } from './request.ts';
import { messageFaults } from './rules.ts';
import { BOT, messageShape, type PERMISSION } from './shapes.ts';
import type { Channel, World } from './world.ts';

const LACKING = { 50001: 'Missing Access', 50013: 'Missing Permissions' } as const;

const lacking = (code: keyof typeof LACKING): Answer => refusal(403, code, LACKING[code]);

/** What shuts a channel, or a thread alone. */
const SHUT: Readonly<Record<number, Answer>> = {
  50001: lacking(50001),
  50013: lacking(50013),
  50083: refusal(400, 50083, 'Thread is archived'),
  160005: refusal(400, 160005, 'Thread is locked'),
};

/** A channel's messages, newest first, as asked for by limit, before and after. The nonce is not kept. */
function history(channel: Channel, query: URLSearchParams): Json[] {
  const limit = Number(query.get('limit') ?? 50);
  const before = BigInt(query.get('before') ?? '9223372036854775807');
  const after = query.get('after');
  const inside = channel.messages.filter(
    ({ id }) => BigInt(id) < before && BigInt(id) > BigInt(after ?? '0'),
  );
  const cut = after === null ? inside.slice(-limit) : inside.slice(0, limit);
  return cut.reverse();
}

function openThread(world: World, channel: Channel, message: string, request: Request): Answer {
  const name = String(asJson(request.body)['name'] ?? '');
  const fits = name.length >= 1 && name.length <= 100;
  const broken = world.broken('thread', fits ? [] : [`name of ${name.length}`]);
  if (broken !== null) return broken;
  if (!world.may(channel, 'createPublicThreads')) return lacking(50013);
  if (world.channels.has(message))
    return refusal(400, 160004, 'A thread has already been created for this message');
  const shape = threadShape(message, String(channel.shape['id']), channel.guild, name);
  world.addChannel(message, channel.guild, shape);
  world.emit('thread', shape, channel.guild);
  return { status: 201, body: shape };
}

/** What a message needs the right to, beside that to write. */
function needs(body: Json, { files }: Request): (keyof typeof PERMISSION)[] {
  const embeds = Array.isArray(body['embeds']) && body['embeds'].length > 0;
  return [
    ...(embeds ? (['embedLinks'] as const) : []),
    ...(files.length > 0 ? (['attachFiles'] as const) : []),
  ];
}

function post(world: World, id: string, channel: Channel, request: Request): Answer {
  const body = asJson(request.body);
  const names = request.files.map(({ name }) => name);
  const broken = world.broken('message', messageFaults(body, names));
  if (broken !== null) return broken;
  if (needs(body, request).some((permission) => !world.may(channel, permission))) return lacking(50013);
  const { message_reference: reference, nonce, enforce_nonce: enforce, ...kept } = body;
  if (reference !== undefined && !world.may(channel, 'readHistory'))
    return refusal(400, 160002, 'Cannot reply without permission to read message history');
  const known = enforce === true ? channel.nonces.get(String(nonce)) : undefined;
  const before = channel.messages.find((message) => message.id === known);
  if (before !== undefined) return ok(before);
  const draft = { guild: channel.guild, channel: id, author: BOT, content: '' };
  const shape = messageShape(draft, { ...kept, attachments: [], message_reference: reference });
  channel.messages.push(shape);
  if (enforce === true) channel.nonces.set(String(nonce), shape.id);
  const sent: Sent = { id: shape.id, channel: id, body, files: request.files, ephemeral: false };
  world.posts.push(sent);
  world.emit('post', sent);
  return ok({ ...shape, nonce });
}

/** What keeps the bot out of a channel; null where nothing does. */
function shut(world: World, channel: Channel, writes: boolean): Answer | null {
  if (!world.may(channel, 'viewChannel')) return lacking(50001);
  if (!writes) return null;
  if (channel.closed !== null) return SHUT[channel.closed] ?? lacking(50013);
  return world.may(channel, channel.shape['type'] === 11 ? 'sendInThreads' : 'sendMessages')
    ? null
    : lacking(50013);
}

/** `/channels/{id}` and what is below it. */
export function channelRoute(world: World, id: string, rest: string, request: Request): Answer {
  const channel = world.channels.get(id);
  if (channel === undefined) return refusal(404, 10003, 'Unknown Channel');
  const closed = shut(world, channel, request.method !== 'GET');
  if (closed !== null) return closed;
  if (rest === '') return ok(channel.shape);
  if (rest === '/typing') return nothing;
  if (rest === '/messages' && request.method === 'POST') return post(world, id, channel, request);
  const readable = world.may(channel, 'readHistory');
  if (rest === '/messages') return ok(readable ? history(channel, request.query) : []);
  const [, message, thread] = /^\/messages\/(\d+)(\/threads)?$/.exec(rest) ?? [];
  if (thread !== undefined && message !== undefined) return openThread(world, channel, message, request);
  const found = channel.messages.find((kept) => kept.id === message);
  if (found === undefined) return refusal(404, 10008, 'Unknown Message');
  return readable ? ok(found) : lacking(50013);
}
