// Payloads cut and twisted from real shapes: something left out, or something odd in its place. The same for the same seed.
import type { Json } from '../json.ts';
import { numbers, ODD, paths, twisted } from '../twist.ts';
import { BOT, type From, interactionShape, messageShape } from './shapes.ts';
import { snowflake } from './snowflake.ts';

/** What Discord sends for each kind of event that the bot listens to. */
function shapes(from: From, command: string): readonly (readonly [string, () => Json])[] {
  const option = { name: 'quote', type: 3, value: 'harbour' };
  const target = messageShape({ ...from, author: from.user, content: 'harbour' });
  const resolved = { messages: { [target.id]: target } };
  const slash = { id: '5', name: command, type: 1 };
  const mention = { ...from, author: from.user, content: `<@${BOT.id}> harbour`, mentions: [BOT] };
  return [
    ['INTERACTION_CREATE', () => interactionShape(from, 2, { ...slash, options: [option] })],
    [
      'INTERACTION_CREATE',
      () => interactionShape(from, 4, { ...slash, options: [{ ...option, focused: true }] }),
    ],
    [
      'INTERACTION_CREATE',
      () =>
        interactionShape(
          from,
          3,
          { custom_id: `${command}?quote=%23a1`, component_type: 2 },
          { message: target },
        ),
    ],
    [
      'INTERACTION_CREATE',
      () => interactionShape(from, 2, { id: '6', name: 'Words', type: 3, target_id: target.id, resolved }),
    ],
    ['MESSAGE_CREATE', () => ({ ...messageShape(mention), guild_id: from.guild })],
  ];
}

/** `count` malformed events, each with an id of its own. */
export function* malformed(
  from: From,
  command: string,
  count: number,
  seed: number,
): Generator<{ readonly event: string; readonly payload: unknown }> {
  const all = shapes(from, command).map(([event, make]) => ({ event, make, where: paths(make()) }));
  const number = numbers(seed);
  for (let i = 0; i < count; i += 1) {
    const shape = all[number(all.length)];
    if (shape === undefined) return;
    const path = shape.where[number(shape.where.length)] ?? [];
    yield {
      event: shape.event,
      payload: twisted({ ...shape.make(), id: snowflake() }, path, ODD[number(ODD.length)]),
    };
  }
}
