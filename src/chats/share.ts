// Divides room among texts that want more than there is: the short ones stay whole, the long ones share what is left.

/**
 * How much each may have, so that the sum is at most `room` and nobody gets more than it wants.
 *
 * @param wants code units that each would take
 */
export function share(wants: readonly number[], room: number): number[] {
  const order = wants.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
  const shares = wants.map(() => 0);
  let left = Math.max(0, room);
  for (const [done, { want, index }] of order.entries()) {
    const fair = Math.floor(left / (order.length - done));
    const given = Math.min(want, fair);
    shares[index] = given;
    left -= given;
  }
  return shares;
}
