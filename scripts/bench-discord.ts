// How long a slash command and an autocomplete take on the fake Discord, through the real client, over the stories of a
// folder. Prints JSON: tsx scripts/bench-discord.ts [folder]
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import { commands } from '../commands/index.ts';
import { interpret } from '../src/asking/index.ts';
import { createDiscord } from '../src/chats/discord/index.ts';
import { openStories } from '../src/cli/stories.ts';
import { createDesk, type Desk } from '../src/command/index.ts';
import type { Story } from '../src/story/index.ts';
import { APPLICATION, FakeDiscord, TOKEN } from '../test/fakes/discord/index.ts';
import { testServices } from '../test/services.ts';
import { at, timed } from './timing.ts';

/** What to ask, and whom. */
export interface DiscordBench {
  readonly desk: Desk;
  readonly command: string;
  readonly option: string;
  /** Asked in turn. */
  readonly phrases: readonly string[];
  readonly rounds: number;
}

/** Milliseconds. */
export interface DiscordFigures {
  readonly slashMedian: number;
  readonly slashP99: number;
  readonly autocompleteMedian: number;
  readonly autocompleteP99: number;
}

/** Measures one question at a time, from the gateway's event to the answer at the fake; the first tenth is warm-up. */
export async function benchDiscord(bench: DiscordBench): Promise<DiscordFigures> {
  const { desk, command, option, phrases, rounds } = bench;
  const discord = await new FakeDiscord().start();
  const chat = createDiscord({
    token: TOKEN,
    applicationId: APPLICATION,
    apiUrl: discord.url,
    log: pino({ level: 'silent' }),
  });
  await chat.start(desk);
  const phrase = (round: number): string => phrases[round % phrases.length] ?? '';
  const slash = (round: number) => discord.slash(command, { [option]: phrase(round) }).answer();
  const suggest = (round: number) => discord.type(command, option, phrase(round)).offered();
  await timed(Math.ceil(rounds / 10), slash);
  await timed(Math.ceil(rounds / 10), suggest);
  const slashes = await timed(rounds, slash);
  const suggestions = await timed(rounds, suggest);
  await chat.stop();
  await discord.stop();
  return {
    slashMedian: at(slashes, 0.5),
    slashP99: at(slashes, 0.99),
    autocompleteMedian: at(suggestions, 0.5),
    autocompleteP99: at(suggestions, 0.99),
  };
}

/** What somebody types, letter by letter, of words from the middle of statements all over the corpus. */
function typedOf(stories: readonly Story[], count: number): string[] {
  const texts = stories.flatMap(({ statements }) => statements.map(({ text }) => text));
  const step = Math.max(1, Math.floor(texts.length / count));
  return texts
    .filter((_, index) => index % step === 0)
    .flatMap((text, index) => {
      const words = text.split(/\s+/);
      const phrase = words.slice(Math.min(index % 5, words.length - 1)).join(' ');
      return [2, 5, 9, 16, 30].map((length) => phrase.slice(0, length));
    });
}

/** Measures the real commands over the stories of a folder. */
export async function benchCorpus(folder: string, rounds: number): Promise<object> {
  const stories = await openStories(folder);
  const library = stories.library();
  const services = testServices(library);
  const desk = createDesk({
    commands,
    library: stories.library,
    services,
    interpret,
    now: Date.now,
    seed: () => 'bench',
    fault: (error) => {
      throw error;
    },
  });
  const phrases = typedOf(library.stories, Math.ceil(rounds / 5));
  const figures = await benchDiscord({ desk, command: 'who-said', option: 'quote', phrases, rounds });
  await stories.close();
  const statements = library.stories.reduce((sum, story) => sum + story.statements.length, 0);
  return { statements, ...figures };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'corpus'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await benchCorpus(folder, 1000))}\n`);
}
