// Answers to interactions on the fake Discord: the first word within three seconds, and what follows it.
import { asJson, isJson, type Json } from '../json.ts';
import type { Answer } from '../loopback.ts';
import type { Asked, Sent } from './asked.ts';
import { choiceFaults } from './command-rules.ts';
import { nothing, ok, type Request, refusal } from './request.ts';
import { messageFaults } from './rules.ts';
import { BOT, messageShape } from './shapes.ts';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

const EPHEMERAL = 64;

/** Messages after the first to an interaction in a place that the bot is no member of. */
const FOLLOW_UPS_ABROAD = 5;

const UNKNOWN = refusal(404, 10062, 'Unknown interaction');

const names = ({ files }: Request): string[] => files.map(({ name }) => name);

const isEphemeral = ({ hushed }: Asked, body: Json): boolean =>
  hushed || (Number(body['flags'] ?? 0) & EPHEMERAL) !== 0;

function shapeOf(world: World, asked: Asked, id: string, body: Json): Json {
  const { guild } = world.channels.get(asked.channel) ?? { guild: undefined };
  return messageShape(
    { id, guild, channel: asked.channel, author: BOT, content: '' },
    { ...body, attachments: [], nonce: undefined },
  );
}

type Respond = (world: World, asked: Asked, data: Json, request: Request) => Answer;

function offer(world: World, asked: Asked, data: Json): Answer {
  const faults = [
    ...(asked.type === 4 ? [] : ['choices for what is no autocomplete']),
    ...choiceFaults(data['choices']),
  ];
  const broken = world.broken('autocomplete', faults);
  if (broken !== null) return broken;
  asked.acknowledged = true;
  asked.choices = Array.isArray(data['choices']) ? data['choices'].filter(isJson) : [];
  asked.emit('choices', asked.choices);
  return nothing;
}

function defer(_: World, asked: Asked, data: Json): Answer {
  asked.acknowledged = true;
  asked.deferred = { ephemeral: isEphemeral(asked, data) };
  asked.emit('deferred');
  return nothing;
}

function answer(world: World, asked: Asked, data: Json, request: Request): Answer {
  const broken = world.broken('reply', messageFaults(data, names(request)));
  if (broken !== null) return broken;
  asked.acknowledged = true;
  const { channel } = asked;
  asked.keep({
    id: snowflake(),
    channel,
    body: data,
    files: request.files,
    ephemeral: isEphemeral(asked, data),
  });
  return nothing;
}

const ofMessage = (asked: Asked): string[] => (asked.type === 3 ? [] : ['an update of no message']);

function deferUpdate(world: World, asked: Asked): Answer {
  const broken = world.broken('deferred update', ofMessage(asked));
  if (broken !== null) return broken;
  asked.acknowledged = true;
  asked.updates = true;
  asked.emit('deferred');
  return nothing;
}

function update(world: World, asked: Asked, data: Json, request: Request): Answer {
  const broken = world.broken('update', [...ofMessage(asked), ...messageFaults(data, names(request))]);
  if (broken !== null) return broken;
  asked.acknowledged = true;
  asked.updates = true;
  asked.change({ body: data, files: request.files });
  return nothing;
}

/** Kinds of answers, by Discord's numbers. */
const RESPONSES: Readonly<Record<string, Respond>> = {
  4: answer,
  5: defer,
  6: deferUpdate,
  7: update,
  8: offer,
};

/** `POST /interactions/{id}/{token}/callback` */
export function callback(world: World, token: string, request: Request): Answer {
  const asked = world.asked.get(token);
  if (asked === undefined) return UNKNOWN;
  if (asked.acknowledged) return refusal(400, 40060, 'Interaction has already been acknowledged.');
  if (asked.late) return UNKNOWN;
  const { type, data } = asJson(request.body);
  const respond = RESPONSES[String(type)];
  if (respond === undefined) return world.broken('callback', [`type ${String(type)}`]) ?? UNKNOWN;
  if (asked.type === 4 && respond !== offer)
    return world.broken('callback', ['autocomplete takes choices alone']) ?? UNKNOWN;
  return respond(world, asked, asJson(data), request);
}

function remove(asked: Asked, id: string, sent: Sent | undefined): Answer {
  if (id === '@original' && asked.deferred !== null && sent === undefined) asked.deferred = null;
  else if (sent === undefined) return refusal(404, 10008, 'Unknown Message');
  else asked.messages.splice(asked.messages.indexOf(sent), 1);
  return nothing;
}

function edit(world: World, asked: Asked, sent: Sent | undefined, request: Request): Answer {
  const body = asJson(request.body);
  if (asked.updates && sent === undefined) {
    asked.change({ body, files: request.files });
    return ok(shapeOf(world, asked, snowflake(), body));
  }
  if (sent !== undefined) {
    sent.body = body;
    sent.files = request.files;
    return ok(shapeOf(world, asked, sent.id, body));
  }
  return asked.deferred === null ? refusal(404, 10008, 'Unknown Message') : follow(world, asked, request);
}

/** A further message. The first after a deferral takes its place, as private or public as that was. */
function follow(world: World, asked: Asked, request: Request): Answer {
  const body = asJson(request.body);
  const takesPlace = asked.messages.length === 0 && asked.deferred !== null;
  const ephemeral = takesPlace ? asked.deferred?.ephemeral === true : isEphemeral(asked, body);
  asked.followUps += takesPlace ? 0 : 1;
  if (asked.abroad && asked.followUps > FOLLOW_UPS_ABROAD)
    world.violations.push(`webhook: over ${FOLLOW_UPS_ABROAD} follow-ups where the bot is no member`);
  const kept = { id: snowflake(), channel: asked.channel, body, files: request.files, ephemeral };
  asked.keep(kept);
  return ok(shapeOf(world, asked, kept.id, body));
}

/** `/webhooks/{application}/{token}` and the messages below it. */
export function webhook(world: World, token: string, id: string | undefined, request: Request): Answer {
  const asked = world.asked.get(token);
  if (asked === undefined || !asked.acknowledged) return refusal(404, 10015, 'Unknown Webhook');
  if (asked.over) return refusal(401, 50027, 'Invalid Webhook Token');
  const sent = id === '@original' ? asked.messages[0] : asked.messages.find((one) => one.id === id);
  if (request.method === 'DELETE') return remove(asked, id ?? '', sent);
  if (request.method === 'GET') return ok(shapeOf(world, asked, sent?.id ?? snowflake(), sent?.body ?? {}));
  const broken = world.broken('webhook', messageFaults(asJson(request.body), names(request)));
  if (broken !== null) return broken;
  return request.method === 'PATCH' ? edit(world, asked, sent, request) : follow(world, asked, request);
}
