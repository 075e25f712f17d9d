// An index as bytes and back, for a cache on disk. Bytes that are not whole, or of another version, give nothing.
import { createHash } from 'node:crypto';
import type { Lists } from './lists.ts';
import type { WordIndex } from './word-index.ts';

/** To be raised whenever the index, or what its words are, changes. */
const INDEX_VERSION = 2;

const MAGIC = 0x58444e49;
const CHECKSUM = 32;
/** Magic number and version before the checksum. */
const HEAD = 8 + CHECKSUM;
const WORD = 4;

/** The number arrays of an index, in the order in which they are written. */
const arraysOf = ({ words, aside, holders, asideHolders, speakers, order }: WordIndex): Uint32Array[] => [
  ...[words, aside, holders, asideHolders].flatMap(({ starts, items }) => [starts, items]),
  speakers,
  order,
];

const ARRAYS = 10;

const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The bytes of an index, in the byte order of this machine. */
export function serialiseIndex(index: WordIndex): Uint8Array {
  const text = new TextEncoder().encode(index.vocabulary.join('\n'));
  const padded = Math.ceil(text.length / WORD) * WORD;
  const arrays = arraysOf(index);
  const lengths = Uint32Array.from([text.length, ...arrays.map(({ length }) => length)]);
  const body = new Uint8Array(
    lengths.byteLength + padded + arrays.reduce((all, { byteLength }) => all + byteLength, 0),
  );
  let at = 0;
  const put = (bytes: Uint8Array, room = bytes.length): void => {
    body.set(bytes, at);
    at += room;
  };
  put(new Uint8Array(lengths.buffer));
  put(text, padded);
  for (const { buffer, byteOffset, byteLength } of arrays)
    put(new Uint8Array(buffer, byteOffset, byteLength));
  const whole = new Uint8Array(HEAD + body.length);
  whole.set(new Uint8Array(Uint32Array.of(MAGIC, INDEX_VERSION).buffer));
  whole.set(checksum(body), 8);
  whole.set(body, HEAD);
  return whole;
}

/** Whether lists can be followed without leaving the index: bytes may be whole and yet of other stories. */
const sound = ({ starts, items }: Lists, limit: number): boolean =>
  starts.length > 0 && starts.at(-1) === items.length && items.every((item) => item < limit);

/**
 * The index in some bytes.
 *
 * @param documents how many documents it must be of
 * @returns null where the bytes are not a whole index of this version and of so many documents
 */
export function restoreIndex(bytes: Uint8Array, documents: number): WordIndex | null {
  // A copy begins where numbers of four bytes may begin.
  const whole = new Uint8Array(bytes);
  if (whole.length < HEAD + (ARRAYS + 1) * WORD || whole.length % WORD !== 0) return null;
  const [magic, version] = new Uint32Array(whole.buffer, 0, 2);
  const body = whole.subarray(HEAD);
  if (magic !== MAGIC || version !== INDEX_VERSION) return null;
  if (!checksum(body).equals(whole.subarray(8, HEAD))) return null;
  const [textLength = 0, ...lengths] = new Uint32Array(whole.buffer, HEAD, ARRAYS + 1);
  let at = HEAD + (ARRAYS + 1) * WORD;
  const text = new TextDecoder().decode(whole.subarray(at, at + textLength));
  at += Math.ceil(textLength / WORD) * WORD;
  const next = (): Uint32Array => {
    const length = lengths.shift() ?? 0;
    const array = new Uint32Array(whole.buffer, at, length);
    at += length * WORD;
    return array;
  };
  const lists = (): Lists => ({ starts: next(), items: next() });
  const vocabulary = text === '' ? [] : text.split('\n');
  const index = {
    vocabulary,
    words: lists(),
    aside: lists(),
    holders: lists(),
    asideHolders: lists(),
    speakers: next(),
    order: next(),
  };
  const fits =
    index.order.length === documents &&
    index.speakers.length === documents &&
    [index.words, index.aside].every(
      (one) => one.starts.length === documents + 1 && sound(one, vocabulary.length),
    ) &&
    [index.holders, index.asideHolders].every(
      (one) => one.starts.length === vocabulary.length + 1 && sound(one, Math.max(1, documents)),
    );
  return fits ? index : null;
}
