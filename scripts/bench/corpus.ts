// The stories that the benchmark searches: the marked news articles where they are at hand, else English of our own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles, storyFiles } from '../../src/corpus/index.ts';
import { read } from '../../src/reading/index.ts';
import type { Story } from '../../src/story/index.ts';
import { makeStories } from './english.ts';

/** Seed of the stories that we make ourselves. */
const MADE_SEED = 1851;

const ARTICLES = '../shared/eval/polnear';

export type Part = 'train' | 'dev';

const folderOf = (part: Part): string => join(ARTICLES, part, 'text');

/** Whether the news articles are at hand. */
export const hasArticles = (): boolean => existsSync(folderOf('train')) && existsSync(folderOf('dev'));

/** The articles of some parts, read. */
export async function readArticles(parts: readonly Part[]): Promise<Story[]> {
  const files = (await Promise.all(parts.map((part) => storyFiles(folderOf(part))))).flat();
  const { stories } = await loadFiles(files);
  return stories.map(read);
}

/** So many stories of our own English, read. */
export const madeStories = (count: number): Story[] => makeStories(count, MADE_SEED).map(read);
