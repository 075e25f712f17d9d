// Payloads cut and twisted from what Slack sends, for every kind that the bot listens to. The same for the same seed.
import type { Json } from '../json.ts';
import { numbers, ODD, paths, twisted } from '../twist.ts';
import {
  actionShape,
  commandShape,
  eventShape,
  type From,
  messageShape,
  shortcutShape,
  suggestionShape,
} from './shapes.ts';
import type { Kind } from './socket.ts';

/** Whom to send them to, and what they are about. */
export interface Target {
  readonly from: From;
  readonly bot: string;
  readonly command: string;
  /** Where an answer would go. */
  readonly responseUrl: string;
}

/** What Slack sends for each kind of request. */
function shapes({ from, bot, command, responseUrl }: Target): readonly (readonly [Kind, () => Json])[] {
  const message = messageShape({ user: from.user.id, text: `<@${bot}> harbour` });
  const button = { type: 'button', action_id: 'call:own0.0', value: `${command}?quote=%23a1` };
  const choice = { text: { type: 'plain_text', text: 'x' }, value: '#a1' };
  const picked = { type: 'external_select', action_id: `pick:quote:${command}`, selected_option: choice };
  const event = { ...message, channel: from.channel, event_ts: message.ts };
  return [
    ['slash_commands', () => commandShape(from, `/${command}`, 'harbour', responseUrl)],
    ['interactive', () => actionShape(from, button, message, responseUrl)],
    ['interactive', () => actionShape(from, picked, message, responseUrl)],
    ['interactive', () => actionShape(from, button, null, responseUrl)],
    ['interactive', () => suggestionShape(from, `pick:quote:${command}`, 'harbour')],
    ['interactive', () => shortcutShape(from, command, message, responseUrl)],
    [
      'events_api',
      () =>
        eventShape(from.team, { ...event, type: 'app_mention', ts: messageShape({ user: '', text: '' }).ts }),
    ],
    [
      'events_api',
      () =>
        eventShape(from.team, { ...event, channel_type: 'im', ts: messageShape({ user: '', text: '' }).ts }),
    ],
    [
      'events_api',
      () =>
        eventShape(from.team, {
          type: 'app_home_opened',
          user: from.user.id,
          channel: from.channel,
          tab: 'home',
        }),
    ],
    [
      'events_api',
      () => eventShape(from.team, { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }),
    ],
  ];
}

/** `count` malformed requests. */
export function* malformed(
  target: Target,
  count: number,
  seed: number,
): Generator<{ readonly kind: Kind; readonly payload: unknown }> {
  const all = shapes(target).map(([kind, make]) => ({ kind, make, where: paths(make()) }));
  const number = numbers(seed);
  for (let i = 0; i < count; i += 1) {
    const shape = all[number(all.length)];
    if (shape === undefined) return;
    const path = shape.where[number(shape.where.length)] ?? [];
    yield { kind: shape.kind, payload: twisted(shape.make(), path, ODD[number(ODD.length)]) };
  }
}
