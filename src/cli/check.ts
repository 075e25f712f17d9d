// `rowbot check`: everything that is wrong with the stories, with file and line; exit code 1 where there is something.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { UserError } from '../command/index.ts';
import { loadFiles, type Problem, showProblem, storyFiles } from '../corpus/index.ts';
import { corpusFolder } from './corpus-folder.ts';
import { printLine } from './output.ts';

/** Corrections that match no statement of their story, at their line of the file. */
async function idleIn(file: string): Promise<Problem[]> {
  const { stories } = await loadFiles([file]);
  const [story] = stories;
  if (story === undefined || story.corrections.length === 0) return [];
  // The reading and its models take longer to load than all the rest.
  const { idleCorrections, read } = await import('../reading/index.ts');
  const idle = idleCorrections(story, read(story).statements);
  if (idle.length === 0) return [];
  const lines = (await readFile(file, 'utf8')).split('\n');
  return idle.map(({ quote }) => ({
    file,
    line: lines.findIndex((line) => line.includes(quote)) + 1 || 1,
    message: `The correction of "${quote}" matches no statement of the story: quote some words of it as they stand there.`,
  }));
}

/** Checks a folder, or the corpus that is set. */
export async function check(folder: string | undefined): Promise<void> {
  const where = folder ?? corpusFolder(process.env['ROWBOT_CORPUS']);
  if (!existsSync(where)) throw new UserError('no-corpus', `There is no folder ${where}.`);
  const files = await storyFiles(where);
  const loaded = await loadFiles(files);
  const problems = [...loaded.problems];
  for (const file of files) problems.push(...(await idleIn(file)));
  for (const problem of problems) await printLine(showProblem(problem));
  const sound = loaded.stories.length;
  await printLine(
    `${sound} ${sound === 1 ? 'story is' : 'stories are'} sound, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
