// How far two words are apart by slips of the finger: letters changed, added, left out or swapped with their neighbour.

/** Slips that are forgiven in a word of this many letters. */
export const slipsAllowed = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

/** Longest word that is compared; a longer one is like nothing but itself. */
const LONGEST = 40;

const WIDTH = LONGEST + 1;
const table = new Uint8Array(WIDTH * WIDTH);
for (let at = 0; at < WIDTH; at++) {
  table[at] = at;
  table[at * WIDTH] = at;
}

/** Beginnings that turn a word into its opposite: no slip of the finger. */
const OPPOSITE = ['un', 'in', 'im', 'ir', 'dis', 'non', 'mis'];

const areOpposite = (one: string, other: string): boolean =>
  OPPOSITE.some((prefix) => one === prefix + other || other === prefix + one);

/**
 * The number of slips between two words (optimal string alignment).
 *
 * @returns a number above `limit`, not always the true one, where they are further apart than that
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (areOpposite(a, b)) return Number.POSITIVE_INFINITY;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1;
  for (let i = 1; i <= a.length; i++) {
    let least = limit + 1;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const at = i * WIDTH + j;
      const other = b.charCodeAt(j - 1);
      let slips = Math.min(
        table[at - WIDTH - 1]! + (letter === other ? 0 : 1),
        table[at - WIDTH]! + 1,
        table[at - 1]! + 1,
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        slips = Math.min(slips, table[at - 2 * WIDTH - 2]! + 1);
      table[at] = slips;
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
  }
  return table[a.length * WIDTH + b.length]!;
}

/**
 * How alike two words are, from 0 (not within the slips allowed) to 1 (the same).
 *
 * @param most slips that are forgiven at most, whatever the length
 */
export function likeness(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const longer = Math.max(a.length, b.length);
  const limit = Math.min(most, slipsAllowed(longer));
  const slips = slipsBetween(a, b, limit);
  return slips > limit ? 0 : 1 - slips / longer;
}
