import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus, parseStory, showProblem, watchCorpus } from '../../src/corpus/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problemsOf = (content: string | Uint8Array, file = 'a.md') =>
  parseStory(file, typeof content === 'string' ? bytes(content) : content).problems.map(showProblem);

describe('a story file', () => {
  test('keeps the article byte for byte below its front matter', () => {
    const article = 'First line.\r\n\r\n"Second," said Ann.\n';
    const { story } = parseStory(
      'x/rent-row.md',
      bytes(
        `---\ntitle: Rent row\ndate: 2020-05-04\npeople:\n  - name: Ann Lee\n    also: [the mayor]\n---\n${article}`,
      ),
    );
    expect(story).toEqual({
      id: 'rent-row',
      title: 'Rent row',
      date: '2020-05-04',
      source: null,
      text: article,
      people: [{ name: 'Ann Lee', role: null, also: ['the mayor'] }],
      corrections: [],
    });
  });

  test('without front matter takes its headline for its title', () => {
    expect(parseStory('a-b.txt', bytes('Council raises rents\n\nIt was late.')).story?.title).toBe(
      'Council raises rents',
    );
    expect(parseStory('a-b.txt', bytes(`${'word '.repeat(60)}\n`)).story?.title).toBe('a b');
  });

  test.each([
    ['bad YAML', '---\ntitle: x\npeople: [a\n---\nText.', 'a.md:4: The front matter is not valid YAML'],
    [
      'an unknown field',
      '---\ntitle: x\npeople:\n  - name: A\n    rol: b\n---\nText.',
      'a.md:4: people.0 has no field "rol".',
    ],
    ['a field of the wrong kind', '---\ntitle: x\npeople: Ann\n---\nText.', 'a.md:3: people: '],
    [
      'a date that is none',
      '---\ntitle: x\ndate: soon\n---\nText.',
      'a.md:3: date: a date looks like 2015-08-31.',
    ],
    ['no text', '---\ntitle: x\n---\n  \n', 'a.md:5: There is no text'],
    ['an empty file', '', 'a.md:1: There is no text'],
    [
      'a web page',
      '<!DOCTYPE html>\n<p>Text.</p>',
      'a.md:1: This is a web page: make a story of it with "rowbot add".',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'a.md:1: This is a PDF'],
    [
      'a PDF with bytes that are no text',
      Uint8Array.from([...bytes('%PDF-1.7\n'), 0xe2, 0xe3]),
      'a.md:2: This is a PDF',
    ],
    ['rich text', '{\\rtf1\\ansi Text.}', 'a.md:1: This is a file of a word processor'],
    ['front matter that is never closed', '---\ntitle: x\nText.', 'a.md:1: The front matter is not closed'],
  ])('with %s is reported with its line', (_what, content, start) => {
    const problems = problemsOf(content);
    expect(
      problems.some((problem) => problem.startsWith(start)),
      problems.join('\n'),
    ).toBe(true);
  });

  test('in Latin-1 is reported with the line of the first bad byte', () => {
    expect(problemsOf(Uint8Array.from([...bytes('One.\nCaf'), 0xe9, 0x0a]))).toEqual([
      'a.md:2: This is not UTF-8 (perhaps Latin-1): save the file as UTF-8.',
    ]);
  });
});

describe('a corpus folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rowbot-corpus-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('gives its stories in order and every problem in it', async () => {
    await writeFile(join(folder, 'b.txt'), 'Text b.');
    await writeFile(join(folder, 'a.md'), 'Text a.');
    await writeFile(join(folder, 'a.txt'), 'Another a.');
    await writeFile(join(folder, 'notes.pdf'), 'not a story');
    await writeFile(join(folder, '.hidden.md'), 'not a story');
    await mkdir(join(folder, 'folder.md'));
    const { stories, problems } = await loadCorpus(folder);
    expect(stories.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ message }) => message)).toEqual([
      `The id "a" is taken by ${join(folder, 'a.md')}: rename one of the two.`,
    ]);
  });

  test('tells when a story is added', async () => {
    let stop = async () => {};
    const changed = new Promise<void>((resolve) => {
      stop = watchCorpus(folder, resolve);
    });
    const writing = setInterval(() => void writeFile(join(folder, 'new.md'), `Text ${Math.random()}`), 400);
    await changed;
    clearInterval(writing);
    await stop();
    expect((await loadCorpus(folder)).stories).toHaveLength(1);
  });
});
