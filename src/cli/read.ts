// `rowbot read`: who said what in some files, for people or as JSON.
import { UserError } from '../command/index.ts';
import { loadFiles, showProblem } from '../corpus/index.ts';
import type { Story } from '../story/index.ts';
import { endQuietlyWithReader, printLine } from './output.ts';

/** A story as one JSON value; `source` is the span of the mention. */
const jsonOf = (story: Story) => ({
  file: story.id,
  people: story.cast.map(({ name, role, mentions }) => ({ name, role, mentions })),
  statements: story.statements.map((statement) => ({
    id: statement.id,
    kind: statement.kind,
    content: statement.content,
    text: statement.text,
    source: statement.mention,
    cue: statement.cue,
    speaker: statement.speaker,
    unnamed: statement.unnamed,
    inferred: statement.inferred,
    about: statement.about,
    medium: statement.medium,
    paragraph: statement.paragraph,
    answers: statement.answers,
    why: statement.why,
  })),
});

/** Stories that are printed while a bar on the terminal tells how far it is; `over` takes it away to print. */
interface Progress {
  over(print: () => Promise<void>): Promise<void>;
  step(): void;
  stop(): void;
}

async function progressOf(files: number): Promise<Progress> {
  if (files < 2 || process.stderr.isTTY !== true)
    return { over: (print) => print(), step: () => undefined, stop: () => undefined };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} stories', clearOnComplete: true },
    Presets.shades_classic,
  );
  let done = 0;
  bar.start(files, done);
  return {
    over: async (print) => {
      bar.stop();
      await print();
      bar.start(files, done);
    },
    step: () => bar.update(++done),
    stop: () => bar.stop(),
  };
}

async function show(story: Story, options: { json?: boolean; why?: boolean }): Promise<string> {
  if (options.json === true) return JSON.stringify(jsonOf(story));
  const { showReading } = await import('./show-reading.ts');
  return showReading(story, options.why === true, process.stdout.isTTY ? process.stdout.columns : null);
}

/**
 * Reads files and prints them in order.
 *
 * @throws UserError for a file that can't be read as a story, after all the others were printed
 */
export async function readFiles(
  files: readonly string[],
  options: { json?: boolean; why?: boolean },
): Promise<void> {
  endQuietlyWithReader();
  const problems: string[] = [];
  const progress = await progressOf(files.length);
  for (const file of files) {
    const loaded = await loadFiles([file]);
    problems.push(...loaded.problems.map(showProblem));
    const [source] = loaded.stories;
    if (source !== undefined) {
      const { read } = await import('../reading/index.ts');
      const shown = await show(read(source), options);
      if (process.stdout.isTTY) await progress.over(() => printLine(shown));
      else await printLine(shown);
    }
    progress.step();
  }
  progress.stop();
  if (problems.length > 0) throw new UserError('story', problems.join('\n'));
}
