// How common an English word is, and how near two words are in meaning: a table in english.json, made by
// scripts/make-word-table.ts of GloVe word vectors (public domain) for the common words of WordNet. It holds no text.
import { createRequire } from 'node:module';
import { z } from 'zod';

interface Table {
  readonly dimensions: number;
  readonly ranks: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  /** 1 / length of each vector. */
  readonly scales: Float32Array;
}

/** `stems` in the order of how common they are; `vectors` in hexadecimal, two digits a number, in the same order. */
const written = z.object({ dimensions: z.number(), stems: z.string(), vectors: z.string() });

let opened: Table | undefined;

/** Loaded when a question first needs it: a command that finds a phrase doesn't pay for it. */
function open(): Table {
  if (opened !== undefined) return opened;
  const {
    dimensions,
    stems: list,
    vectors: hex,
  } = written.parse(createRequire(import.meta.url)('./english.json'));
  const stems = list.split(' ');
  const vectors = new Int8Array(Buffer.from(hex, 'hex'));
  const scales = new Float32Array(stems.length);
  for (let row = 0; row < stems.length; row++) {
    let sum = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) sum += (vectors[at] ?? 0) ** 2;
    scales[row] = 1 / (Math.sqrt(sum) || 1);
  }
  opened = { dimensions, ranks: new Map(stems.map((stem, rank) => [stem, rank])), vectors, scales };
  return opened;
}

/** How many stems are more common than this one; Infinity for one that is no common word, such as a name. */
export const rankOf = (stem: string): number => open().ranks.get(stem) ?? Number.POSITIVE_INFINITY;

/** How near two stems are in meaning, from -1 to 1 (cosine); 0 where one is no common word. */
export function closeness(a: string, b: string): number {
  const { dimensions, ranks, vectors, scales } = open();
  const [x, y] = [ranks.get(a), ranks.get(b)];
  if (x === undefined || y === undefined) return 0;
  let sum = 0;
  for (let index = 0; index < dimensions; index++)
    sum += (vectors[x * dimensions + index] ?? 0) * (vectors[y * dimensions + index] ?? 0);
  return sum * (scales[x] ?? 0) * (scales[y] ?? 0);
}

const asked = new Map<string, Float64Array | null>();

/** The vector of a stem, of length 1; null where it is no common word. */
export function vectorOf(stem: string): Float64Array | null {
  const known = asked.get(stem);
  if (known !== undefined) return known;
  const { dimensions, ranks, vectors, scales } = open();
  const row = ranks.get(stem);
  const made =
    row === undefined
      ? null
      : Float64Array.from(
          vectors.subarray(row * dimensions, (row + 1) * dimensions),
          (number) => number * (scales[row] ?? 0),
        );
  asked.set(stem, made);
  return made;
}
