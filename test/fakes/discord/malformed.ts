// Payloads cut and twisted from real shapes: something left out, or something odd in its place. The same for the same seed.
import { isJson, type Json } from './rules.ts';
import { BOT, type From, interactionShape, messageShape } from './shapes.ts';
import { snowflake } from './snowflake.ts';

/** Values that stand where something else should; undefined leaves it out. */
const ODD = [undefined, null, 0, -1, '', 'x', true, [], {}, [null], '\u0000', '9'.repeat(30), { id: null }];

/** The paths of everything inside a value. */
function paths(value: unknown, at: readonly string[] = []): string[][] {
  const inner = Array.isArray(value) || isJson(value) ? Object.entries(value) : [];
  return inner.flatMap(([key, one]) => [[...at, key], ...paths(one, [...at, key])]);
}

/** The value with what stands at the path taken out, or replaced. */
function twisted(value: unknown, [key, ...rest]: readonly string[], odd: unknown): unknown {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? twisted(one, rest, odd) : one));
  if (!isJson(value)) return value;
  if (rest.length === 0 && odd === undefined)
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: twisted(value[key], rest, odd) };
}

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

/** A small generator of whole numbers (mulberry32), so that a failure can be had again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
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
