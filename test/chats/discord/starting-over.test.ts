// A session that is lost for good. Discord lets a bot begin a new one only 5 s after the last, so these wait side by side.
import { describe, vi } from 'vitest';
import { stage } from './stage.ts';

describe.concurrent('a new session begins, and what is asked then is answered,', (it) => {
  it('after op 9 that may not resume', async ({ expect }) => {
    const on = await stage();
    const again = on.discord.gateway.next('ready');
    on.discord.gateway.forget();
    on.discord.gateway.close(4000);
    await again;
    const { body } = await on.discord.slash('said-it', { quote: 'harbour' }).answer();
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
    await on.end();
    expect(on.discord.violations).toEqual([]);
  });

  it('after the whole platform was away and is back', async ({ expect }) => {
    const reconnected = vi.fn();
    const on = await stage({ settings: { onReconnect: reconnected } });
    await on.discord.stop();
    const back = on.discord.gateway.next('ready');
    on.discord.gateway.forget();
    await on.discord.start();
    await back;
    const { body } = await on.discord.slash('said-it', { quote: 'harbour' }).answer();
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
    expect(reconnected).toHaveBeenCalled();
    await on.end();
    expect(on.discord.violations).toEqual([]);
  });
});
