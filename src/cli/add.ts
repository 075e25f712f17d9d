// `rowbot add page.html`: a saved web page becomes a story file with title, date, address and clean paragraphs.
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../command/index.ts';
import { corpusFolder } from './corpus-folder.ts';
import { printLine } from './output.ts';

/**
 * Adds a page to the corpus.
 *
 * @throws UserError where the page holds no article, or the story is there already
 */
export async function add(page: string, options: { corpus?: string; force?: boolean }): Promise<void> {
  const folder = corpusFolder(options.corpus ?? process.env['ROWBOT_CORPUS']);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError('no-corpus', `There is no folder ${folder}: make it first.`);
  const bytes = await readFile(page).catch(() => {
    throw new UserError(
      'no-page',
      `I can't read ${page}: save the page from your browser and give me that file.`,
    );
  });
  const { pageToStory } = await import('../corpus/page.ts');
  const story = pageToStory(bytes);
  if (story === null)
    throw new UserError('no-article', `I find no article in ${page}: save the page of one story, whole.`);
  const file = join(folder, `${story.id}.md`);
  if (existsSync(file) && options.force !== true)
    throw new UserError('story-exists', `${file} is there already: --force writes it anew.`);
  await writeFile(file, story.content);
  await printLine(`${file}: ${story.title}`);
}
