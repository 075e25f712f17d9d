// Twists real payloads: something left out, or something odd in its place. The same for the same seed.
import { isJson } from './json.ts';

/** Values that stand where something else should; undefined leaves it out. */
export const ODD = [
  undefined,
  null,
  0,
  -1,
  '',
  'x',
  true,
  [],
  {},
  [null],
  '\u0000',
  '9'.repeat(30),
  { id: null },
];

/** The paths of everything inside a value. */
export function paths(value: unknown, at: readonly string[] = []): string[][] {
  const inner = Array.isArray(value) || isJson(value) ? Object.entries(value) : [];
  return inner.flatMap(([key, one]) => [[...at, key], ...paths(one, [...at, key])]);
}

/** The value with what stands at the path taken out, or replaced. */
export function twisted(value: unknown, [key, ...rest]: readonly string[], odd: unknown): unknown {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? twisted(one, rest, odd) : one));
  if (!isJson(value)) return value;
  if (rest.length === 0 && odd === undefined)
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: twisted(value[key], rest, odd) };
}

/** A small generator of whole numbers (mulberry32), so that a failure can be had again. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
