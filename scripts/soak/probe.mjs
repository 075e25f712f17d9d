// Loaded into the program before it starts: tells how much memory it holds, after a thorough collection, when asked.
process.on('message', (message) => {
  if (message !== 'memory' || process.send === undefined) return;
  for (let round = 0; round < 4; round += 1) globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heapUsed, rss });
});
// The channel to the parent alone must not keep the program alive.
process.channel?.unref();
