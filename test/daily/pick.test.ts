// Which statement comes: drawn by weight, alike everywhere, none twice in a round, neighbours unlike.
import { expect, test } from 'vitest';
import { type Chosen, chosenOf, pick, poolOf } from '../../src/daily/index.ts';
import { type Statement, type Story, statementId } from '../../src/story/index.ts';
import { lamps, said } from '../fixtures/lamps.ts';

/** A story of so many statements by so many people. */
function storyOf(id: string, count: number, people: number): Story {
  const statements = Array.from({ length: count }, (_, index): Statement => {
    const words = `“In ${id} I say number ${index}, and that is quite enough of it for one day.”`;
    return {
      ...said.trees,
      id: statementId(id, words),
      text: words,
      speaker: `${id} ${index % people}`,
      answers: [],
    };
  });
  return { ...lamps, id, title: id, statements };
}

const stories = ['a', 'b', 'c'].map((id) => storyOf(id, 12, 4));
const pool = poolOf(stories);

/** So many days in a row, as the ledger remembers them. */
function days(seed: string, count: number, from = pool): Chosen[] {
  const all: Chosen[] = [];
  let round: Chosen[] = [];
  for (let index = 0; index < count; index += 1) {
    const picked = pick(seed, `day ${index}`, from, round);
    if (picked === null) break;
    const chosen = chosenOf(picked);
    round = [...(chosen.round === round.at(-1)?.round ? round : []), chosen];
    all.push(chosen);
  }
  return all;
}

const ids = (chosen: readonly Chosen[]): string[] => chosen.map(({ statement }) => statement);

test('the same subscription and day pick the same, others pick others', () => {
  expect(days('one', 36)).toEqual(days('one', 36));
  expect(ids(days('one', 36))).not.toEqual(ids(days('two', 36)));
});

test('none is shown twice before all were shown; then comes a new round in another order', () => {
  const all = days('one', 36 * 3);
  const rounds = [0, 1, 2].map((round) => ids(all.slice(round * 36, (round + 1) * 36)));
  for (const round of rounds) expect(new Set(round).size).toBe(36);
  expect(rounds[1]).not.toEqual(rounds[0]);
  expect(rounds[2]).not.toEqual(rounds[1]);
  expect(all.map(({ round }) => round)).toEqual([1, 2, 3].flatMap((round) => Array(36).fill(round)));
  for (let index = 1; index < all.length; index += 1)
    expect(all[index]?.statement).not.toBe(all[index - 1]?.statement);
});

test('one day and the next have another person, and mostly another story', () => {
  const all = days('one', 30);
  const pairs = all.slice(1).map((one, index) => [all[index], one] as const);
  expect(pairs.filter(([a, b]) => a?.speaker === b.speaker)).toHaveLength(0);
  expect(pairs.filter(([a, b]) => a?.story === b.story).length).toBeLessThan(10);
});

test('a story that joins is drawn from at once; one that is gone is left out', () => {
  const shown = days('one', 20, poolOf(stories.slice(0, 2)));
  const joined = poolOf([...stories.slice(1), storyOf('d', 12, 4)]);
  const after: Chosen[] = [];
  for (let index = 0; index < 24; index += 1) {
    const picked = pick('one', `later ${index}`, joined, [...shown, ...after]);
    if (picked !== null) after.push(chosenOf(picked));
  }
  expect(after.every(({ round }) => round === 1)).toBe(true);
  expect(new Set(after.map(({ story }) => story))).toEqual(new Set(['b', 'c', 'd']));
});

test('what makes a row comes early: direct, answering, answered, at a good length', () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1) {
    const id = pick(`seed ${seed}`, 'day', poolOf([lamps]), [])?.statement.id ?? '';
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  const often = (statement: Statement): number => first.get(statement.id) ?? 0;
  expect(often(said.harbour)).toBeGreaterThan(often(said.light));
  expect(often(said.trees)).toBeGreaterThan(often(said.light));
  expect(often(said.light)).toBeGreaterThan(often(said.night));
  expect(often(said.spring)).toBeLessThan(20);
});

test('a pool of one shows it again and again, an empty one nothing', () => {
  const one = poolOf([{ ...lamps, statements: [said.trees] }]);
  expect(days('one', 3, one).map(({ round }) => round)).toEqual([1, 2, 3]);
  expect(pick('one', 'day', poolOf([]), [])).toBeNull();
});
