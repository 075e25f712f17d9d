// /rowbot-settings, and what it changes; /mentions, and who is left alone.
import { describe, expect, test } from 'vitest';
import type { Asker, ChannelSettings, Reply } from '../../src/command/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';
import { buttonOf, labelsOf, wordsOf } from '../fixtures/words.ts';

const bridge = { ...lamps, id: 'the-old-bridge', title: 'The old bridge', statements: [] };
const { desk, services } = openDesk([lamps, bridge]);

let channels = 0;
const boss = (): Asker => asker({ administrator: true, channel: `channel-${channels++}` });

const settings = (as: Asker, options: Record<string, string> = {}): Promise<Reply> =>
  desk.call({ command: 'rowbot-settings', options }, as);
const mentions = (as: Asker, options: Record<string, string> = {}): Promise<Reply> =>
  desk.call({ command: 'mentions', options }, as);
const kept = ({ chat, workspace, channel }: Asker): Promise<ChannelSettings> =>
  services.settings.get({ chat, workspace, channel });

describe('/rowbot-settings', () => {
  test('shows everything as it is, to whoever asks alone, with a button for all that could be otherwise', async () => {
    const reply = await settings(boss());
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toMatchInlineSnapshot(`
      "How I behave in this channel:

      - Story: all 2 of them
      - Answers are seen by: everybody or you alone, as each command has it
      - Mentions: answered
      - Quiet: off"
    `);
    expect(labelsOf(reply)).toMatchInlineSnapshot(`
      [
        "Answers for everybody",
        "Answers for whoever asks",
        "Don’t answer mentions",
        "Be quiet",
        "Only “Lamps and trees”",
        "Only “The old bridge”",
      ]
    `);
  });

  test('changes what is named, at once, and shows what it was', async () => {
    const as = boss();
    const reply = await settings(as, { story: 'lamps-and-trees', visibility: 'private', quiet: 'on' });
    expect(wordsOf(reply)).toMatchInlineSnapshot(`
      "Done. How I behave in this channel now:

      - Story: Lamps and trees (was: all 2 of them)
      - Answers are seen by: whoever asks (was: everybody or you alone, as each command has it)
      - Mentions: answered
      - Quiet: on: no daily post, and answers only for whoever asks (was: off)"
    `);
    expect(await kept(as)).toEqual({
      story: 'lamps-and-trees',
      visibility: 'private',
      mentions: true,
      quiet: true,
    });
  });

  test('each button flips one setting and leaves the others', async () => {
    const as = boss();
    const press = async (label: string): Promise<Reply> =>
      desk.call(buttonOf(await settings(as), label)?.call ?? { command: '', options: {} }, as);
    await press('Be quiet');
    await press('Don’t answer mentions');
    await press('Only “The old bridge”');
    await press('Answers for everybody');
    expect(await kept(as)).toEqual({
      story: 'the-old-bridge',
      visibility: 'public',
      mentions: false,
      quiet: true,
    });
    await press('Stop being quiet');
    await press('Answer mentions');
    await press('All stories');
    await press('Answers as each command has it');
    expect(await kept(as)).toEqual({ story: null, visibility: null, mentions: true, quiet: false });
  });

  test('a story is known by its title, its id or a part of it; another is told, and so are several', async () => {
    const as = boss();
    for (const story of ['The old bridge', 'THE-OLD-BRIDGE', 'old bri']) {
      await settings(as, { story: 'all' });
      await settings(as, { story });
      expect((await kept(as)).story).toBe('the-old-bridge');
    }
    expect(wordsOf(await settings(as, { story: 'nowhere' }))).toBe(
      'There is no story “nowhere”. /story lists them.',
    );
    expect(wordsOf(await settings(as, { story: 'e' }))).toBe(
      'Several stories fit. Which one? “Lamps and trees”, “The old bridge”',
    );
  });

  test('a story that has been taken away is named as such', async () => {
    const as = boss();
    await services.settings.set(as, { story: 'burnt' });
    expect(wordsOf(await settings(as))).toContain('Story: burnt (which is no longer there, so all of them)');
  });

  test('is for administrators', async () => {
    const as = asker();
    expect(wordsOf(await settings(as, { quiet: 'on' }))).toBe(
      '/rowbot-settings is for administrators of this place.',
    );
    expect((await kept(as)).quiet).toBe(false);
  });

  test('is written on one line as well', async () => {
    const as = boss();
    await desk.line('rowbot-settings quiet:on mentions:off', as);
    expect(await kept(as)).toMatchObject({ quiet: true, mentions: false });
  });

  test('the channel’s visibility holds for answers, and not for what is for one person anyway', async () => {
    const as = boss();
    await settings(as, { visibility: 'public' });
    expect((await desk.call({ command: 'help', options: {} }, as)).visibility).toBe('private');
    expect(
      (await desk.call({ command: 'context', options: { statement: `#${said.trees.id}` } }, as)).visibility,
    ).toBe('public');
    await settings(as, { visibility: 'private' });
    const answer = await desk.call({ command: 'who-said', options: { quote: 'light to a ship' } }, as);
    expect(answer.visibility).toBe('private');
  });
});

describe('a mention', () => {
  const ask = (as: Asker): Promise<Reply> => desk.ask('light to a ship', as);

  test('is answered where nobody has set anything', async () => {
    expect(wordsOf(await ask(boss()))).toContain('Olu Adeyemi');
  });

  test('in a channel without mentions gets a hint once, and then silence; commands are answered', async () => {
    const as = boss();
    await settings(as, { mentions: 'off' });
    const first = await ask(as);
    expect(wordsOf(first)).toContain('In that channel I don’t answer when somebody mentions me.');
    expect(first).toMatchObject({ visibility: 'private', aside: true, repeated: false });
    expect(await ask(as)).toMatchObject({ repeated: true });
    expect(await ask({ ...as, person: 'another' })).toMatchObject({ repeated: false });
    expect(wordsOf(await desk.line('who-said light to a ship', as))).toContain('Olu Adeyemi');
  });

  test('may hold a command as it is typed elsewhere, and no more than its author may', async () => {
    const as = asker({ person: 'typist' });
    const typed = await desk.ask('/who-said “light to a ship”', as);
    expect(typed).toMatchObject({ command: 'who-said', verdict: 'found', visibility: 'public' });
    expect(wordsOf(typed)).toMatch(/^Olu Adeyemi/);
    expect(await desk.ask('/Help', as)).toMatchObject({ command: 'help', visibility: 'private' });
    expect(wordsOf(await desk.ask('/rowbot-settings quiet:on', { ...as, administrator: false }))).toBe(
      '/rowbot-settings is for administrators of this place.',
    );
    expect((await desk.ask('/share who-said?quote=ship', as)).command).not.toBe('share');
  });

  test('in a quiet channel is answered privately', async () => {
    const as = boss();
    await settings(as, { quiet: 'on' });
    const reply = await ask(as);
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('Olu Adeyemi');
  });

  test('of somebody who wants to be left alone gets silence; in a direct conversation they are answered', async () => {
    const as = asker({ person: 'shy' });
    expect(wordsOf(await mentions(as, { answer: 'off' }))).toBe(
      'When you mention me, I leave you alone. Commands still answer you.',
    );
    expect(await ask(as)).toMatchObject({ repeated: true });
    expect(wordsOf(await ask({ ...as, direct: true }))).toContain('Olu Adeyemi');
    expect(wordsOf(await ask({ ...as, workspace: 'other' }))).toContain('Olu Adeyemi');
  });

  test('a wish told to the bot alone holds everywhere, until it is taken back anywhere', async () => {
    const alone = asker({ person: 'shyer', workspace: null, direct: true });
    const here = asker({ person: 'shyer' });
    await mentions(alone, { answer: 'off' });
    expect(await ask(here)).toMatchObject({ repeated: true });
    const shown = await mentions(here);
    expect(labelsOf(shown)).toEqual(['Answer me']);
    await desk.call(buttonOf(shown, 'Answer me')?.call ?? { command: '', options: {} }, here);
    expect(wordsOf(await ask(here))).toContain('Olu Adeyemi');
  });

  test('whoever wants answers in a channel without mentions is told so', async () => {
    const as = boss();
    await settings(as, { mentions: 'off' });
    expect(wordsOf(await mentions(as))).toBe(
      'When you mention me, I answer. But in this channel I answer no mentions at all.',
    );
  });

  test('is answered while the store is away', async () => {
    const away = async (): Promise<never> => {
      throw new Error('the store is away');
    };
    const faults: string[] = [];
    const lost = openDesk(
      [lamps],
      { settings: { get: away, set: away }, optOuts: { has: away, set: away } },
      (_, what) => {
        faults.push(what);
        return 'f00d';
      },
    );
    expect(wordsOf(await lost.desk.ask('light to a ship', asker()))).toContain('Olu Adeyemi');
    expect(faults).toContain('settings');
    expect(faults).toContain('opt-outs');
  });
});
