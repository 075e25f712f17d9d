// One file of the corpus → a story source, or what is wrong with it.
import { basename, extname } from 'node:path';
import type { StorySource } from '../story/index.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** File endings that are stories. */
export const STORY_ENDINGS: readonly string[] = ['.md', '.txt'];

/** Longest first paragraph that can be taken for a headline, in UTF-16 units. */
const HEADLINE = 140;

/** The id of a story: the file's name without its ending. */
export const storyId = (path: string): string => basename(path, extname(path));

function titleOf(article: string, id: string): string {
  const first = article.split(/\n/).find((line) => line.trim() !== '') ?? '';
  const headline = first.trim().replace(/^#+\s*/, '');
  return headline.length <= HEADLINE && headline !== ''
    ? headline.replace(/\.$/, '')
    : id.replaceAll(/[-_]+/g, ' ');
}

/** What is given for a story now and then and is none: how one sees it, and what to do with it. */
const NO_STORIES: readonly { looks: RegExp; says: string }[] = [
  {
    looks: /^\s*(?:<!doctype html|<html\b)/iu,
    says: 'This is a web page: make a story of it with "rowbot add".',
  },
  { looks: /^%PDF-/u, says: 'This is a PDF: save its text as a .txt file.' },
  { looks: /^\{\\rtf/u, says: 'This is a file of a word processor: save it as plain text (.txt).' },
];

/** 1-based line of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line++;
  }
  return line;
}

/**
 * Reads a story file.
 *
 * @param file as shown in problems
 * @param bytes the file's content, which must be UTF-8
 */
export function parseStory(
  file: string,
  bytes: Uint8Array,
): { story: StorySource | null; problems: Problem[] } {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
    const other = NO_STORIES.find(({ looks }) => looks.test(start))?.says;
    const message = other ?? 'This is not UTF-8 (perhaps Latin-1): save the file as UTF-8.';
    return { story: null, problems: [{ file, line: firstBadLine(bytes), message }] };
  }
  const other = NO_STORIES.find(({ looks }) => looks.test(content))?.says;
  if (other !== undefined) return { story: null, problems: [{ file, line: 1, message: other }] };
  const { yaml, article } = splitFrontMatter(content);
  const { front, problems } = readFrontMatter(yaml ?? '', file);
  if (content.startsWith('---') && yaml === null && extname(file) === '.md')
    problems.push({ file, line: 1, message: 'The front matter is not closed: end it with a line "---".' });
  if (article.trim() === '') {
    const line = content.split('\n').length;
    problems.push({ file, line, message: 'There is no text: put the article below the front matter.' });
  }
  if (problems.length > 0) return { story: null, problems };
  const id = storyId(file);
  const { title, ...rest } = front;
  return { story: { id, title: title ?? titleOf(article, id), text: article, ...rest }, problems: [] };
}
