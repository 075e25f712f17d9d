// `rowbot read`: who said what in some files, for people or as JSON.
import { UserError } from '../command/index.ts';
import { loadFiles, showProblem } from '../corpus/index.ts';
import { read } from '../reading/index.ts';
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

/** A bar on the terminal while many files are read into a pipe or a file; where statements are shown, none. */
async function progressOf(files: number): Promise<{ step(): void; stop(): void }> {
  if (files < 2 || process.stderr.isTTY !== true || process.stdout.isTTY === true)
    return { step: () => undefined, stop: () => undefined };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} stories', clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(files, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
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
    progress.step();
    const loaded = await loadFiles([file]);
    problems.push(...loaded.problems.map(showProblem));
    const [source] = loaded.stories;
    if (source === undefined) continue;
    const story = read(source);
    if (options.json === true) await printLine(JSON.stringify(jsonOf(story)));
    else {
      const { showReading } = await import('./show-reading.ts');
      const width = process.stdout.isTTY ? process.stdout.columns : null;
      await printLine(showReading(story, options.why === true, width));
    }
  }
  progress.stop();
  if (problems.length > 0) throw new UserError('story', problems.join('\n'));
}
