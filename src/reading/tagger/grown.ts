// Flat tables that grow.

/** Puts what a table holds at the beginning of a larger one; gives the larger one. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
