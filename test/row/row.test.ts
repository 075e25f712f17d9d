// The picture of the row: everybody in it, nothing over anything else, and the same in words.
import { describe, expect, test } from 'vitest';
import { sayIn } from '../../src/command/index.ts';
import { drawRow, drawSvg, rowOf, tellRow } from '../../src/row/index.ts';
import { type Box, layout } from '../../src/row/layout.ts';
import { saidIn } from '../../src/row/said.ts';
import type { Story } from '../../src/story/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps } from '../fixtures/lamps.ts';
import { wordsOf } from '../fixtures/words.ts';
import { quarrel } from './quarrel.ts';

const say = sayIn('en');

/** The quarrel with so many more answers to and fro. */
function longer(count: number): Story {
  const [first, second] = quarrel.statements;
  if (first === undefined || second === undefined) throw new Error('no statements');
  const more = Array.from({ length: count }, (_, index) => ({
    ...second,
    id: `more${index}`,
    text: `“Answer number ${index} of many that are all rather long to read in one go”`,
    speaker: `Person ${index % 5}`,
    answers: [index === 0 ? first.id : `more${index - 1}`],
  }));
  return { ...quarrel, id: `longer-${count}`, statements: [...quarrel.statements, ...more] };
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

test('tells who answered, and spoke of, whom', () => {
  expect(tellRow(quarrel, rowOf(quarrel), say)).toMatchInlineSnapshot(`
    "Who said what to whom in “Lamps, trees and a very long night in Harrow Bay”:
    1. Olu Adeyemi answers Mara Voss: “Nobody asked the harbour what it wanted”
    2. Mara Voss answers Olu Adeyemi: “The harbour has had eleven letters from me & answered none”
    3. The Guild of Lamplighters answers Mara Voss: “A tree gives no light. Our members do, and they have done so for a…”
    4. Henrietta Featherstonehaugh-Montgomery answers Olu Adeyemi: “Both of them are right, and both of them are late”
    5. Henrietta Featherstonehaugh-Montgomery answers The Guild of Lamplighters: “Both of them are right, and both of them are late”
    6. Ines Pa about Mara Voss: had never been asked either
    7. a clerk who did not want to be named answers Henrietta Featherstonehaugh-Montgomery: “a long night for everybody <here>”
    8. Olu Adeyemi answers Mara Voss: “Eleven? I counted two”"
  `);
});

test.each([
  ['direct', '“We shall wait,”', '“We shall wait”'],
  ['direct', '"We shall wait," "All night."', '“We shall wait … All night.”'],
  ['mixed', 'that they would wait "all night", she said', 'that they would wait “all night”, she said'],
  ['indirect', 'the mayor’s trees as a joke,', 'the mayor’s trees as a joke'],
] as const)('only words that were said stand between quotation marks: %s %s', (kind, text, shown) => {
  expect(saidIn({ kind, text })).toBe(shown);
});

test('a quotation that is cut is closed, in the picture and in its words', () => {
  const long =
    'that everybody in the town would have to wait for “a very long and cold and dark night indeed, and for the day after it”';
  const [first, second] = quarrel.statements;
  if (first === undefined || second === undefined) throw new Error('no statements');
  const story: Story = {
    ...quarrel,
    id: 'cut',
    statements: [first, { ...second, kind: 'mixed', text: long }],
  };
  expect(tellRow(story, rowOf(story), say)).toMatch(/: that everybody .* “a very[^”]*…”$/u);
  const [link] = layout(rowOf(story)).links;
  expect(link?.lines.join(' ')).toMatch(/^that everybody .* “a[^”]*…”$/u);
  // It is cut after a word.
  expect(long.split(' ')).toContain(link?.lines.at(-1)?.split(' ').at(-1)?.replace('…”', ''));
});

describe.each([
  ['a pair', lamps],
  ['a quarrel', quarrel],
  ['a long one', longer(30)],
])('the picture of %s', (_, story) => {
  test('has no words over other words', () => {
    const { people, links } = layout(rowOf(story));
    const boxes = [...people, ...links];
    const over = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)));
    expect(over).toEqual([]);
  });

  test('is a PNG that a chat takes, with words that a chat takes', async () => {
    const picture = await drawRow(story, say);
    const png = Buffer.from(picture?.png ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeLessThanOrEqual(4000);
    expect(png.length).toBeLessThan(1_000_000);
    expect(picture?.alt.length).toBeLessThanOrEqual(1024);
    expect(await drawRow(story, say)).toBe(picture);
  });
});

test('too many arrows are left out and said to be', () => {
  const row = rowOf(longer(30));
  expect(row.links).toHaveLength(10);
  const told = tellRow(quarrel, row, say);
  expect(told).toMatch(/\d+ more are left out\.$/);
  expect(told.match(/^\d+\. /gmu)).toHaveLength(10);
});

test('the picture says how many are left out, and what was said first stands above what came last', () => {
  expect(drawSvg(longer(30), say)).toMatch(/\d+ more are left out\./);
  expect(drawSvg(quarrel, say)).not.toContain('left out');
  for (const story of [quarrel, longer(30)]) {
    const { links } = layout(rowOf(story));
    const half = links.length / 2;
    const mean = (some: typeof links): number => some.reduce((sum, { y }) => sum + y, 0) / some.length;
    expect(mean(links.slice(0, half))).toBeLessThan(mean(links.slice(half)));
  }
});

test('a long name stands there whole', () => {
  expect(drawSvg(quarrel, say)).toContain('>Featherstonehaugh-<');
});

test('marks of a story break no picture', () => {
  const svg = drawSvg(quarrel, say) ?? '';
  expect(svg).toContain('trees &amp; light');
  expect(svg).toContain('&lt;here&gt;');
  expect(svg).not.toMatch(/<here>|& light/);
});

test('/row shows it, and says so where there is none', async () => {
  const { desk } = openDesk([quarrel]);
  const [picture] = (await desk.line('row', asker())).parts;
  expect(picture).toMatchObject({ type: 'picture', name: 'row.png' });
  const still = { ...lamps, statements: lamps.statements.slice(3) };
  expect(wordsOf(await openDesk([still]).desk.line('row', asker()))).toContain(
    'There is no row in “Lamps and trees”',
  );
});

test('/row asks which story, where there are several', async () => {
  const { desk } = openDesk([quarrel, lamps]);
  const reply = await desk.line('row', asker());
  expect(wordsOf(reply)).toContain('There are 2 stories.');
  const list = reply.parts.find((part) => part.type === 'list');
  const call = list?.type === 'list' ? list.items[1]?.action?.call : undefined;
  expect((await desk.call(call ?? { command: '', options: {} }, asker())).parts[0]).toMatchObject({
    type: 'picture',
    alt: expect.stringContaining('Lamps and trees'),
  });
  expect(wordsOf(await desk.line('row harrow', asker()))).toContain('Olu Adeyemi answers Mara Voss');
  expect(wordsOf(await desk.line('row nothing', asker()))).toContain('nothing');
});
