// Many short lists of numbers in one block of memory: what postings, and the words of each document, are kept in.

/** List n is `items[starts[n] … starts[n + 1])`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Packs lists. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  const items = new Uint32Array(starts.at(-1) ?? 0);
  lists.forEach((list, index) => {
    items.set(list, starts[index]);
  });
  return { starts, items };
}

/** List n, without a copy. */
export const listAt = ({ starts, items }: Lists, n: number): Uint32Array =>
  items.subarray(starts[n] ?? 0, starts[n + 1] ?? 0);

/** How long list n is. */
export const lengthAt = ({ starts }: Lists, n: number): number => (starts[n + 1] ?? 0) - (starts[n] ?? 0);

/**
 * Turns lists around: for each number, which lists hold it, in order and each once.
 *
 * @param count how many numbers there are (they run from 0)
 */
export function turnAround({ starts, items }: Lists, count: number): Lists {
  const last = new Int32Array(count).fill(-1);
  const turned = new Uint32Array(count + 1);
  const documents = starts.length - 1;
  for (let list = 0; list < documents; list++)
    for (let at = starts[list]!; at < starts[list + 1]!; at++) {
      const item = items[at]!;
      if (last[item] === list) continue;
      last[item] = list;
      turned[item + 1]!++;
    }
  for (let item = 0; item < count; item++) turned[item + 1]! += turned[item]!;
  const holders = new Uint32Array(turned[count]!);
  const next = turned.slice(0, count);
  last.fill(-1);
  for (let list = 0; list < documents; list++)
    for (let at = starts[list]!; at < starts[list + 1]!; at++) {
      const item = items[at]!;
      if (last[item] === list) continue;
      last[item] = list;
      holders[next[item]!++] = list;
    }
  return { starts: turned, items: holders };
}

/** The first place in a sorted list whose number is not below `wanted`. */
export function firstFrom(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
