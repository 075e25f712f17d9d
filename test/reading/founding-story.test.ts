// The story that the project was founded on, read with what a person noted of it and without: all of it, and nothing more.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '../../src/corpus/index.ts';
import { read } from '../../src/reading/index.ts';
import type { Statement, Story, StorySource } from '../../src/story/index.ts';

interface Expected {
  readonly id: string;
  readonly kind: string;
  readonly speaker: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly mention: string | null;
  readonly about: string | null;
  readonly answers: readonly string[];
  readonly medium: string | null;
  readonly paragraph: number;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const expected: readonly Expected[] = JSON.parse(
  readFileSync(here('./expected/labour-and-galloway.json'), 'utf8'),
);

const wordsOf = (story: Story, statement: Statement): string[] =>
  statement.content.map((span) => story.text.slice(...span));

const found = (story: Story, { content, paragraph }: Expected): Statement | undefined =>
  story.statements.find(
    (statement) =>
      statement.paragraph === paragraph && wordsOf(story, statement).join('|') === content.join('|'),
  );

let source: StorySource;

beforeAll(async () => {
  const { stories } = await loadFiles([here('../../corpus/labour-and-galloway.md')]);
  const [story] = stories;
  if (!story) throw new Error('the founding story is not in the corpus');
  source = story;
});

describe('the founding story, with its people noted', () => {
  let story: Story;
  beforeAll(() => {
    story = read(source);
  });

  test('has its sixteen statements, word for word, and no seventeenth', () => {
    expect(story.statements.map((statement) => wordsOf(story, statement))).toEqual(
      expected.map(({ content }) => content),
    );
  });

  test.each(expected)('$id: $speaker says $content.0', (wanted) => {
    const statement = found(story, wanted);
    const at = (span: readonly [number, number] | null | undefined): string | null =>
      span ? story.text.slice(...span) : null;
    expect({
      kind: statement?.kind,
      speaker: statement?.speaker,
      about: statement?.about,
      cue: at(statement?.cue),
      medium: statement?.medium,
      answers: statement?.answers,
    }).toEqual({
      kind: wanted.kind,
      speaker: wanted.speaker,
      about: wanted.about,
      cue: wanted.cue,
      medium: wanted.medium,
      answers: wanted.answers.map(
        (id) => found(story, expected.find((other) => other.id === id) ?? wanted)?.id,
      ),
    });
    // Where nobody is named beside a quotation, the mention is the one that its speaker is carried over from.
    if (wanted.mention !== null) expect(at(statement?.mention)).toBe(wanted.mention);
    else expect(statement?.inferred).toBe(true);
  });

  test('tells in the context that the lecture is where it was said', () => {
    const statement = story.statements.find(({ text }) => text.startsWith('both sides'));
    const context = statement?.context.map((span) => story.text.slice(...span)).join(' ');
    expect(context).toMatch(/^Delivering the \w+ memorial lecture/);
  });

  test('tells as context what the reporter says, and never a piece of a quotation', () => {
    const quoted = story.statements.filter(({ kind }) => kind === 'direct').flatMap(({ content }) => content);
    const pieces = story.statements.flatMap(({ context }) =>
      context.filter(([from, to]) => quoted.some(([start, end]) => start < to && from < end)),
    );
    expect(pieces.map((span) => story.text.slice(...span))).toEqual([]);
  });
});

describe('the founding story, with nothing noted', () => {
  test('gives most of its statements their speaker, and none a wrong one', () => {
    const story = read({ ...source, people: [] });
    const speakers = expected.map((wanted) => ({
      wanted: wanted.speaker,
      got: found(story, wanted)?.speaker,
    }));
    expect(speakers.filter(({ wanted, got }) => got && got !== wanted)).toEqual([]);
    expect(speakers.filter(({ wanted, got }) => got === wanted).length).toBeGreaterThanOrEqual(13);
  });
});
