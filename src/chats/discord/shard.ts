// How a process knows that it is one shard of several; read without loading the client.

/** True in a process that the sharding parent started. */
export const isShard = (): boolean => process.env['SHARDING_MANAGER'] !== undefined;

/** The number of this process's shard; null where it is none. */
export const shardNumber = (): number | null => (isShard() ? Number(process.env['SHARDS']) : null);
