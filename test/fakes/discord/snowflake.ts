// Ids as Discord makes them: milliseconds since 2015 in the upper bits, so that they sort by time.
const EPOCH = 1_420_070_400_000n;
let count = 0n;

/** A fresh id for the given moment (ms since the Unix epoch). */
export function snowflake(now = Date.now()): string {
  count = (count + 1n) & 0x3fffffn;
  return (((BigInt(now) - EPOCH) << 22n) | count).toString();
}

/** The shard that serves a guild; direct messages go to shard 0. */
export const shardFor = (guild: string | undefined, shards: number): number =>
  guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards));
