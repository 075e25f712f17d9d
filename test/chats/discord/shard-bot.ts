// One shard of the sharding test: started by the real ShardingManager in a process of its own.
import pino from 'pino';
import { createDiscord } from '../../../src/chats/discord/index.ts';
import { APPLICATION } from '../../fakes/discord/shapes.ts';
import { testDesk } from '../quotes.ts';

const [apiUrl = ''] = process.argv.slice(2);
const chat = createDiscord({
  token: process.env['DISCORD_TOKEN'] ?? '',
  applicationId: APPLICATION,
  apiUrl,
  log: pino({ level: 'silent' }),
});
process.once('SIGTERM', () => {
  void chat.stop().then(() => process.exit(0));
});
await chat.start(testDesk());
