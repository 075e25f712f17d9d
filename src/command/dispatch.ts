// Runs what a chat hands in: permission → options → run → reply. Nothing it returns ever rejects.
import type { Library } from '../search/index.ts';
import type { Call } from './action.ts';
import type { Command } from './command.ts';
import type { Desk, Turn } from './desk.ts';
import { UserError } from './errors.ts';
import { createHearing } from './hearing.ts';
import { parseLine } from './line.ts';
import type { Choice } from './option.ts';
import { createPatience, type Patience } from './patience.ts';
import type { Reply } from './reply.ts';
import { type Asker, placeOf, type Scene } from './scene.ts';
import type { ChannelSettings, Services } from './services.ts';
import { DEFAULT_SETTINGS } from './services.ts';
import { shareAction } from './statement-actions.ts';
import { type Say, sayIn } from './texts/index.ts';
import { wordsIn } from './typed.ts';
import { unknownCommand } from './unknown-command.ts';
import { valuesOf } from './values.ts';

/** How a question was read: as a call, or answered at once; `reading` says so in a few words. */
export type Interpretation = { readonly reading: string } & (
  | { readonly call: Call }
  | { readonly reply: Reply }
);

/** Turns a question in plain words into something to run. Pure. */
export type Interpreter = (question: string, scene: Scene, thread: readonly Turn[]) => Interpretation;

/** What the desk is made of; `main` puts it together. */
export interface DeskParts {
  readonly commands: readonly Command[];
  /** The stories as they are now; asked at each call, so that a new snapshot is taken up at once. */
  readonly library: () => Library;
  readonly services: Services;
  readonly interpret: Interpreter;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Different at each call. */
  readonly seed: () => string;
  /** Logs a fault and gives the reference number that the person gets. */
  readonly fault: (error: unknown, what: string) => string;
  /** How long an answer waits for the store; a second and a half where left out. */
  readonly patience?: Patience;
}

/** A reply that is one text and answers no question. */
export const notice = (reason: string, verdict: Reply['verdict'] = null): Reply => ({
  verdict,
  reason,
  parts: [{ type: 'text', text: [{ text: reason }] }],
  actions: [],
  results: [],
  visibility: 'private',
  refusal: true,
});

/** A command typed with its slash; in a thread of Slack it can only be said to the bot. */
const TYPED_COMMAND = /^\/[a-z]/i;

/** Longest choice list that a chat shows (Discord). */
const CHOICES = 25;

/** Makes the desk that every chat talks to. */
export function createDesk(parts: DeskParts): Desk {
  const byName = new Map(parts.commands.map((command) => [command.name, command]));

  const patiently = createPatience(parts.now, parts.patience);

  const hears = createHearing(parts.services, parts.fault, patiently);

  const settingsOf = async (asker: Asker): Promise<ChannelSettings> => {
    try {
      return await patiently(() => parts.services.settings.get(placeOf(asker)));
    } catch (error) {
      // A store that is away, or slow, must not keep the stories from being read.
      parts.fault(error, 'settings');
      return DEFAULT_SETTINGS;
    }
  };

  const sceneFor = async (asker: Asker): Promise<{ scene: Scene; settings: ChannelSettings }> => {
    const settings = await settingsOf(asker);
    const library = parts.library();
    const scoped =
      settings.story !== null && library.story(settings.story) !== undefined
        ? library.within(settings.story)
        : library;
    const scene: Scene = {
      library: scoped,
      everything: library,
      asker,
      say: sayIn(asker.locale),
      services: parts.services,
      ask: (question) => answer(question, asker, []),
      now: parts.now(),
      seed: parts.seed(),
    };
    return { scene, settings };
  };

  const visible = (reply: Reply, command: Command, settings: ChannelSettings): Reply => ({
    ...reply,
    visibility:
      reply.visibility ??
      (settings.quiet
        ? 'private'
        : ((reply.verdict === null ? null : settings.visibility) ?? command.visibility)),
  });

  /** A private answer can be shown to the others by whoever got it; a quiet channel has no public replies. */
  const shareable = (reply: Reply, call: Call, { asker, say }: Scene, settings: ChannelSettings): Reply => {
    const alone = asker.direct || asker.unheard === true;
    if (reply.visibility !== 'private' || alone || settings.quiet) return reply;
    const share = shareAction(reply, call, say);
    return share === null ? reply : { ...reply, actions: [...reply.actions, share] };
  };

  const run = async (call: Call, asker: Asker): Promise<Reply> => {
    const say = sayIn(asker.locale);
    const command = byName.get(call.command);
    if (command === undefined) throw unknownCommand(call.command, parts.commands, say);
    if (command.permission === 'administrators' && !asker.administrator)
      throw new UserError('permission', say('error.permission', { name: command.name }));
    try {
      const { scene, settings } = await sceneFor(asker);
      const options = valuesOf(command, call.options, say);
      const reply = visible(await command.run({ ...scene, options }), command, settings);
      return { ...shareable(reply, call, scene, settings), command: command.name };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { ...notice(error.message), command: command.name };
    }
  };

  const guarded = async (what: string, say: Say, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      return error instanceof UserError
        ? notice(error.message)
        : notice(say('error.fault', { reference: parts.fault(error, what) }));
    }
  };

  /** The call in `/who-said "…"` where that is said in a message; null for a question in plain words. */
  const typedCall = (question: string): Interpretation | null => {
    const listed = (name: string) => (byName.get(name)?.hidden === true ? undefined : byName.get(name));
    const call = TYPED_COMMAND.test(question) ? parseLine(question, listed) : { unknown: '' };
    return 'unknown' in call ? null : { reading: '', call };
  };

  const answer = async (question: string, asker: Asker, thread: readonly Turn[]): Promise<Reply> => {
    const { scene, settings } = await sceneFor(asker);
    const hearing = await hears(asker, settings, scene.now);
    if (hearing !== 'answer')
      return { ...notice(scene.say('mentions.hint')), aside: true, repeated: hearing === 'silence' };
    const read = typedCall(question) ?? parts.interpret(wordsIn(question), scene, thread);
    const reply = 'call' in read ? await run(read.call, asker) : read.reply;
    return {
      ...reply,
      parts:
        read.reading === ''
          ? reply.parts
          : [{ type: 'text', text: [{ text: read.reading, emphasis: 'italic' }] }, ...reply.parts],
      visibility: settings.quiet ? 'private' : (reply.visibility ?? 'public'),
    };
  };

  return {
    commands: parts.commands,
    call: (call, asker) => guarded(call.command, sayIn(asker.locale), () => run(call, asker)),
    line: (line, asker) => {
      const say = sayIn(asker.locale);
      return guarded('line', say, async () => {
        const call = parseLine(line, (name) => byName.get(name));
        if ('unknown' in call) throw unknownCommand(call.unknown, parts.commands, say);
        return run(call, asker);
      });
    },
    ask: (question, asker, thread = []) =>
      guarded('ask', sayIn(asker.locale), () => answer(question, asker, thread)),
    suggest: async (name, option, typed, asker): Promise<readonly Choice[]> => {
      const known = byName.get(name)?.options[option];
      if (known?.type !== 'text' || known.suggest === undefined) return [];
      try {
        const { scene } = await sceneFor(asker);
        return (await known.suggest(typed, scene)).slice(0, CHOICES);
      } catch (error) {
        parts.fault(error, `suggest ${name}`);
        return [];
      }
    },
  };
}
