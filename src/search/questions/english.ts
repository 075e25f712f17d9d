// How common an English word is, and how near two words are in meaning. Made by scripts/make-word-table.ts.
import table from './english.json' with { type: 'json' };

interface Table {
  readonly ranks: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  /** 1 / length of each vector. */
  readonly scales: Float32Array;
}

const SIZE = table.dimensions;

let opened: Table | undefined;

/** The table's strings hold a byte a character, from U+0100 on. */
const FIRST = 0x100;

function bytesOf(written: string): Uint8Array {
  const bytes = new Uint8Array(written.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = written.charCodeAt(index) - FIRST;
  return bytes;
}

/** Unpacked when it is first asked for: not every command needs it. */
function open(): Table {
  if (opened !== undefined) return opened;
  const stems = new TextDecoder().decode(bytesOf(table.stems)).split('\n');
  const vectors = new Int8Array(bytesOf(table.vectors).buffer);
  const scales = new Float32Array(stems.length);
  for (let row = 0; row < stems.length; row++) {
    let sum = 0;
    for (let at = row * SIZE; at < (row + 1) * SIZE; at++) sum += (vectors[at] ?? 0) ** 2;
    scales[row] = 1 / (Math.sqrt(sum) || 1);
  }
  opened = { ranks: new Map(stems.map((stem, rank) => [stem, rank])), vectors, scales };
  return opened;
}

/** How many stems are more common than this one; Infinity for one that is no common word, such as a name. */
export const rankOf = (stem: string): number => open().ranks.get(stem) ?? Number.POSITIVE_INFINITY;

/** How near two stems are in meaning, from -1 to 1 (cosine); 0 where one is no common word. */
export function closeness(a: string, b: string): number {
  const { ranks, vectors, scales } = open();
  const [x, y] = [ranks.get(a), ranks.get(b)];
  if (x === undefined || y === undefined) return 0;
  let sum = 0;
  for (let index = 0; index < SIZE; index++)
    sum += (vectors[x * SIZE + index] ?? 0) * (vectors[y * SIZE + index] ?? 0);
  return sum * (scales[x] ?? 0) * (scales[y] ?? 0);
}
