// `rowbot row`: the picture of a story's row as a file.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { consoleAsker } from '../chats/console/index.ts';
import { sayIn, UserError } from '../command/index.ts';
import { loadFiles, showProblem } from '../corpus/index.ts';
import { read } from '../reading/index.ts';
import { drawSvg, pngOf, rowOf, tellRow } from '../row/index.ts';
import type { Story } from '../story/index.ts';
import { corpusFolder } from './corpus-folder.ts';
import { printLine } from './output.ts';
import { openStories } from './stories.ts';

/** A story by its file, or by its name in the corpus. */
async function storyOf(name: string): Promise<Story> {
  if (existsSync(name)) {
    const { stories, problems } = await loadFiles([name]);
    const [source] = stories;
    if (source === undefined) throw new UserError('story', problems.map(showProblem).join('\n'));
    return read(source);
  }
  const { library } = await openStories(corpusFolder(process.env['ROWBOT_CORPUS']));
  const story = library().story(name);
  if (story !== undefined) return story;
  const known = library()
    .stories.map(({ id }) => id)
    .join(', ');
  throw new UserError('no-story', `There is no story ${name}. There are: ${known}`);
}

/**
 * Writes the picture; its words go to standard output.
 *
 * @throws UserError for an unknown story, a story without a row, or an ending that is no picture's
 */
export async function row(name: string, { output }: { output: string }): Promise<void> {
  const kind = extname(output).toLowerCase();
  if (kind !== '.svg' && kind !== '.png')
    throw new UserError('row', `I write .svg and .png, and ${output} is neither.`);
  const story = await storyOf(name);
  const say = sayIn(consoleAsker().locale);
  const svg = drawSvg(story, say);
  if (svg === null) throw new UserError('row', say('row.none', { title: story.title }));
  await writeFile(output, kind === '.svg' ? svg : await pngOf(svg)).catch((error: unknown) => {
    throw new UserError('row', `I can’t write ${output}: ${String(error)}`);
  });
  await printLine(tellRow(story, rowOf(story), say));
}
