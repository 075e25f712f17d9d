// A folder of story files → story sources and every problem in them.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { StorySource } from '../story/index.ts';
import { parseStory, STORY_ENDINGS, storyId } from './parse.ts';
import type { Problem } from './problem.ts';

/** What the system says when a file can't be read, in words to act on. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'That is a folder: give me the files in it.',
  EACCES: 'I may not read it: change its permissions.',
};

export interface Corpus {
  readonly stories: readonly StorySource[];
  readonly problems: readonly Problem[];
}

/** The story files of a folder, sorted by name; hidden files are none. */
export async function storyFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => STORY_ENDINGS.includes(extname(name)) && !name.startsWith('.'))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Reads some story files; of two with one id the first counts and the other is a problem. */
export async function loadFiles(files: readonly string[]): Promise<Corpus> {
  const stories = new Map<string, { file: string; story: StorySource }>();
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const parsed = await readFile(file).then(
      (bytes) => parseStory(file, bytes),
      (error: NodeJS.ErrnoException) => ({
        story: null,
        problems: [
          { file, line: 1, message: UNREADABLE[error.code ?? ''] ?? `I can't read it: ${error.message}` },
        ],
      }),
    );
    problems.push(...parsed.problems);
    const id = storyId(file);
    const twin = seen.get(id);
    if (twin !== undefined) {
      problems.push({ file, line: 1, message: `The id "${id}" is taken by ${twin}: rename one of the two.` });
    } else {
      seen.set(id, file);
      if (parsed.story !== null) stories.set(id, { file, story: parsed.story });
    }
  }
  return { stories: [...stories.values()].map(({ story }) => story), problems };
}

/**
 * Reads every story of a folder.
 *
 * @throws the error of `readdir` when there is no such folder
 */
export const loadCorpus = async (folder: string): Promise<Corpus> => loadFiles(await storyFiles(folder));
