// Plain questions about the story that the project was founded on: right at the first result, and never made up.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/index.ts';
import { read } from '../../src/reading/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { ABSENT, FACTS, REPLIES, type Row, UNTOLD, WHAT, WHO } from './founding-story.ts';

const { stories } = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
const { desk } = openDesk(stories.map(read));
const ask = (question: string) => desk.ask(question, asker());

/** Share of the questions whose first result must be right. */
const REACH = 0.95;

async function isRight([question, speaker, words]: Row): Promise<boolean> {
  const [first] = (await ask(question)).results;
  return first !== undefined && words.test(first.text) && (speaker === null || first.speaker === speaker);
}

describe('questions about the founding story', () => {
  test('are answered by the first result in at least 95 of 100', async () => {
    const rows = [...WHO, ...WHAT, ...REPLIES, ...FACTS];
    const wrong: string[] = [];
    for (const row of rows) if (!(await isRight(row))) wrong.push(row[0]);
    expect(rows.length).toBeGreaterThan(40);
    expect({ wrong, reached: wrong.length <= rows.length * (1 - REACH) }).toMatchObject({ reached: true });
  });

  test('that it doesn’t answer are never answered as if it did', async () => {
    const asserted: string[] = [];
    for (const question of UNTOLD) {
      const { verdict } = await ask(question);
      if (verdict === 'found' || verdict === 'ambiguous') asserted.push(question);
    }
    expect(asserted).toEqual([]);
  });

  test.each(ABSENT)('nobody is found to have said “%s”', async (words) => {
    for (const line of [`who-said "${words}"`, `who-said ${words}`, `did-say Galloway "${words}"`]) {
      const { verdict } = await desk.line(line, asker());
      expect([line, verdict]).not.toEqual([line, 'found']);
    }
    const { verdict } = await ask(`who said "${words}"?`);
    expect(verdict).not.toBe('found');
  });
});
