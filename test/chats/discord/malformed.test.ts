// Ten thousand payloads, cut and twisted from real shapes: not one may stop the bot.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOT } from '../../fakes/discord/index.ts';
import { isJson, type Json } from '../../fakes/discord/rules.ts';
import { interactionShape, messageShape } from '../../fakes/discord/shapes.ts';
import { snowflake } from '../../fakes/discord/snowflake.ts';
import { stage } from './stage.ts';

const NUMBER = 10_000;

/** Values that stand where something else should. */
const ODD = [null, 0, -1, '', 'x', true, [], {}, [null], '\u0000', '9'.repeat(30), { id: null }] as const;

/** The paths of everything inside a value. */
function paths(value: unknown, at: readonly string[] = []): string[][] {
  const inner = Array.isArray(value) ? Object.entries(value) : isJson(value) ? Object.entries(value) : [];
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

test('no malformed payload stops the bot', async () => {
  const on = await stage();
  const place = on.discord.here;
  const option = { name: 'quote', type: 3, value: 'harbour' };
  const target = messageShape({ ...place, author: on.discord.ann, content: 'harbour' });
  const shapes: readonly (readonly [string, () => Json])[] = [
    [
      'INTERACTION_CREATE',
      () => interactionShape(place, 2, { id: '5', name: 'said-it', type: 1, options: [option] }),
    ],
    [
      'INTERACTION_CREATE',
      () =>
        interactionShape(place, 4, {
          id: '5',
          name: 'said-it',
          type: 1,
          options: [{ ...option, focused: true }],
        }),
    ],
    [
      'INTERACTION_CREATE',
      () =>
        interactionShape(
          place,
          3,
          { custom_id: 'said-it?quote=%23a1', component_type: 2 },
          { message: target },
        ),
    ],
    [
      'INTERACTION_CREATE',
      () =>
        interactionShape(place, 2, {
          id: '6',
          name: 'Words',
          type: 3,
          target_id: target.id,
          resolved: { messages: { [target.id]: target } },
        }),
    ],
    [
      'MESSAGE_CREATE',
      () => ({
        ...messageShape({
          ...place,
          author: on.discord.ann,
          content: `<@${BOT.id}> harbour`,
          mentions: [BOT],
        }),
        guild_id: place.guild,
      }),
    ],
  ];
  const where = shapes.map(([, make]) => paths(make()));
  const payloads = fc.sample(
    fc.record({
      shape: fc.nat(shapes.length - 1),
      path: fc.nat(),
      odd: fc.constantFrom(undefined, ...ODD),
    }),
    { numRuns: NUMBER, seed: 7 },
  );
  const rejections: unknown[] = [];
  const rejected = (error: unknown): number => rejections.push(error);
  process.on('unhandledRejection', rejected);
  for (const [index, { shape, path, odd }] of payloads.entries()) {
    const [event, make] = shapes[shape] ?? ['', () => ({})];
    const all = where[shape] ?? [];
    on.discord.gateway.dispatch(
      event,
      twisted({ ...make(), id: snowflake() }, all[path % all.length] ?? [], odd),
      place.guild,
    );
    if (index % 500 === 499) await on.discord.slash('said-it', { quote: 'harbour' }).answer();
  }
  const { body } = await on.discord.slash('said-it', { quote: 'harbour' }).answer();
  process.off('unhandledRejection', rejected);
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  expect(on.chat.connected()).toBe(true);
  expect(rejections).toEqual([]);
  await on.end();
}, 60_000);
