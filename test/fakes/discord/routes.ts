// The routes of the fake Discord: who may ask what, and where it is answered.
import { asJson, isJson } from '../json.ts';
import type { Answer } from '../loopback.ts';
import { channelRoute } from './channels.ts';
import { commandFaults } from './command-rules.ts';
import { callback, webhook } from './interactions.ts';
import { guildShape } from './places.ts';
import { ok, type Request, refusal } from './request.ts';
import { APPLICATION, BOT } from './shapes.ts';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

type Handle = (world: World, request: Request, ...parts: (string | undefined)[]) => Answer;

function guild(world: World, _: Request, id = '', member?: string): Answer {
  const found = world.guilds.find((one) => one.id === id);
  if (found === undefined) return refusal(404, 10004, 'Unknown Guild');
  return ok(
    member === undefined ? guildShape(id, found.channel, world.permissions) : { user: BOT, roles: [] },
  );
}

function openDirect(world: World, request: Request): Answer {
  const id = String(asJson(request.body)['recipient_id']);
  return ok(world.channels.get(world.direct({ id }))?.shape);
}

function commands(world: World, request: Request, server: string | undefined): Answer {
  const place = server ?? 'global';
  const there = world.commands.get(place) ?? [];
  if (request.method === 'GET') return ok(there);
  const sent = Array.isArray(request.body) ? request.body.filter(isJson) : [];
  const fresh = sent.filter(({ name }) => !there.some((one) => one['name'] === name));
  const often = fresh.filter(() => !world.quotas.create(place));
  const faults = commandFaults(sent, server === undefined);
  const broken = world.broken('commands', [...faults, ...often.map(() => 'over 200 creations in a day')]);
  if (broken !== null) return broken;
  const kept = sent.map((command) => ({
    id: snowflake(),
    application_id: APPLICATION,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    nsfw: false,
    description: '',
    ...command,
  }));
  world.commands.set(place, kept);
  return ok(kept);
}

const application: Handle = ({ interactionsUrl }) =>
  ok({ id: APPLICATION, name: 'Rowbot', flags: 0, interactions_endpoint_url: interactionsUrl });

const LOGINS = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };

/** For whoever has the token of an interaction. */
const OPEN: readonly (readonly [RegExp, Handle])[] = [
  [
    /^\/interactions\/\d+\/([^/]+)\/callback$/,
    (world, request, token) => callback(world, token ?? '', request),
  ],
  [
    /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/,
    (world, request, token, id) => webhook(world, token ?? '', id, request),
  ],
];

/** For the bot alone. */
const OWN: readonly (readonly [RegExp, Handle])[] = [
  [/^\/users\/@me$/, () => ok(BOT)],
  [/^(?:\/oauth2)?\/applications\/@me$/, application],
  [/^\/guilds\/(\d+)(\/members\/\d+)?$/, guild],
  [/^\/users\/@me\/channels$/, openDirect],
  [/^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands$/, commands],
  [
    /^\/channels\/(\d+)(\/.*)?$/,
    (world, request, id, rest) => channelRoute(world, id ?? '', rest ?? '', request),
  ],
];

function answerBy(
  routes: readonly (readonly [RegExp, Handle])[],
  world: World,
  request: Request,
): Answer | null {
  for (const [pattern, handle] of routes) {
    const [whole, ...parts] = pattern.exec(request.path) ?? [];
    if (whole !== undefined) return handle(world, request, ...parts);
  }
  return null;
}

function asBot(world: World, request: Request, gateway: string): Answer {
  if (request.authorization !== `Bot ${world.token}`) return refusal(401, 0, '401: Unauthorized');
  if (!world.quotas.request()) {
    const headers = { 'retry-after': '0.2', 'x-ratelimit-global': 'true' };
    const body = { message: 'You are being rate limited.', retry_after: 0.2, global: true };
    return { status: 429, body, headers };
  }
  if (request.path === '/gateway/bot') return ok({ url: gateway, shards: 1, session_start_limit: LOGINS });
  const answer = answerBy(OWN, world, request);
  if (answer !== null) return answer;
  world.violations.push(`unknown route ${request.method} ${request.path}`);
  return refusal(404, 0, '404: Not Found');
}

const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);

/**
 * Answers a request.
 *
 * @param gateway address of the gateway
 */
export function route(world: World, request: Request, gateway: string): Answer {
  world.requests.push(`${request.method} ${request.path}`);
  if (!/^DiscordBot \(/.test(request.agent)) world.violations.push(`user agent ${request.agent}`);
  const answer = answerBy(OPEN, world, request) ?? asBot(world, request, gateway);
  if (INVALID.has(answer.status) && !world.quotas.invalid())
    world.violations.push('over 10,000 invalid requests in 10 minutes');
  return answer;
}
