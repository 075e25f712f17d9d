// `rowbot check`: everything that is wrong with the stories, with file and line; exit code 1 where there is something.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../command/index.ts';
import { loadCorpus, showProblem } from '../corpus/index.ts';
import { corpusFolder } from './corpus-folder.ts';
import { printLine } from './output.ts';

/** Checks a folder, or the corpus that is set. */
export async function check(folder: string | undefined): Promise<void> {
  const where = folder ?? corpusFolder(process.env['ROWBOT_CORPUS']);
  if (!existsSync(join(where))) throw new UserError('no-corpus', `There is no folder ${where}.`);
  const { stories, problems } = await loadCorpus(where);
  for (const problem of problems) await printLine(showProblem(problem));
  await printLine(
    `${stories.length} ${stories.length === 1 ? 'story is' : 'stories are'} sound, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
