// Draws a placed row as SVG.

import { linesOf, widthOf } from './font.ts';
import { layout, type Placed, type PlacedLink, type PlacedPerson } from './layout.ts';
import type { Row } from './row.ts';
import { COLOURS, PEOPLE, SIZES } from './style.ts';

/** The words around the graph, in the reader's language. */
export interface Captions {
  readonly title: string;
  readonly story: string;
  /** What a dashed arrow means. */
  readonly about: string;
  /** How much is left out; empty where nothing is. */
  readonly more: string;
  /** The same in words, for those who don't see the picture. */
  readonly alt: string;
}

type Point = PlacedLink['points'][number];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Marks that XML refuses, and those that turn the line round. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const inXml = (words: string): string =>
  words.replace(UNSAFE, ' ').replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

const round = (value: number): string => String(Math.round(value * 10) / 10);

interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly anchor?: 'start' | 'middle';
}

const text = (
  words: string,
  x: number,
  y: number,
  { size, colour, bold, italic, anchor }: Lettering,
): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="bold"' : ''}${italic ? ' font-style="italic"' : ''}${anchor === 'middle' ? ' text-anchor="middle"' : ''}>${inXml(words)}</text>`;

/** How far below the top of its line a line of text stands on its base. */
const BASE = 0.76;

function personShape({ person, name, role, x, y, width, height }: PlacedPerson, colour: string): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const { name: names, role: roles, person: box } = SIZES;
  const lines = [
    ...name.map((line, index) =>
      text(line, x, top + box.padding + names.line * (index + BASE), {
        size: names.size,
        colour: COLOURS.ink,
        bold: person.named,
        italic: !person.named,
        anchor: 'middle',
      }),
    ),
    ...role.map((line, index) =>
      text(line, x, top + box.padding + names.line * name.length + roles.line * (index + BASE), {
        size: roles.size,
        colour: COLOURS.grey,
        anchor: 'middle',
      }),
    ),
  ];
  const frame = `x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="11"`;
  return `<rect ${frame} fill="${COLOURS.white}"/><rect ${frame} fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="2"/>${lines.join('')}`;
}

/** A smooth way through all the points (Catmull-Rom as Bézier curves). */
function curve(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? first;
  const parts = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)];
    const [ax, ay] = [start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6];
    const [bx, by] = [end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6];
    return `C${round(ax)} ${round(ay)} ${round(bx)} ${round(by)} ${round(end.x)} ${round(end.y)}`;
  });
  return `M${round(first.x)} ${round(first.y)}${parts.join('')}`;
}

/** The way without its last stretch, and the head of the arrow in its place. */
function arrow(points: readonly Point[], colour: string, dashed: boolean): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const neck = { x: tip.x - dx * SIZES.arrow, y: tip.y - dy * SIZES.arrow };
  const half = SIZES.arrow * 0.45;
  const corners = [
    [tip.x, tip.y],
    [neck.x - dy * half, neck.y + dx * half],
    [neck.x + dy * half, neck.y - dx * half],
  ].map(([x = 0, y = 0]) => `${round(x)},${round(y)}`);
  const way = curve([...points.slice(0, -1), neck]);
  return `<path d="${way}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="6 5"' : ''}/><polygon points="${corners.join(' ')}" fill="${colour}"/>`;
}

function words({ link, lines, x, y, width, height }: PlacedLink, colour: string): string {
  const { words: size } = SIZES;
  const [left, top] = [x - width / 2, y - height / 2];
  const badge = { x: left + size.padding + 7, y };
  return [
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="9" fill="${COLOURS.white}" stroke="${colour}" stroke-opacity="0.55"/>`,
    `<circle cx="${round(badge.x)}" cy="${round(badge.y)}" r="9.5" fill="${colour}"/>`,
    text(String(link.number), badge.x, badge.y + 4, {
      size: 11,
      colour: COLOURS.white,
      bold: true,
      anchor: 'middle',
    }),
    ...lines.map((line, index) =>
      text(line, left + size.padding + size.badge, top + size.padding + size.line * (index + BASE), {
        size: size.size,
        colour: COLOURS.ink,
        italic: true,
      }),
    ),
  ].join('');
}

function graph({ people, links }: Placed): string {
  const colourOf = (name: string): string =>
    PEOPLE[people.findIndex(({ person }) => person.name === name) % PEOPLE.length] ?? COLOURS.ink;
  return [
    ...links.map(({ link, points }) => arrow(points, colourOf(link.from), link.kind === 'about')),
    ...people.map((one) => personShape(one, colourOf(one.person.name))),
    ...links.map((one) => words(one, colourOf(one.link.from))),
  ].join('\n');
}

/** A line under the graph, after a piece of a dashed arrow where it says what that means. */
function noteLine(words: string, dashed: boolean, y: number): string {
  const { margin, legend } = SIZES;
  const sample = `<path d="M${margin} ${round(y - 4)}h30" stroke="${COLOURS.grey}" stroke-width="2" stroke-dasharray="6 5"/>`;
  const look = { size: legend.size, colour: COLOURS.grey };
  return `${dashed ? sample : ''}${text(words, margin + (dashed ? 38 : 0), y, look)}`;
}

/** A row as an SVG document, whole in itself but for the font DejaVu Sans. */
export function svgOf(row: Row, captions: Captions): string {
  const placed = layout(row);
  const { margin, title, subtitle, legend } = SIZES;
  const notes = [
    ...(row.links.some(({ kind }) => kind === 'about') ? [{ words: captions.about, dashed: true }] : []),
    ...(captions.more === '' ? [] : [{ words: captions.more, dashed: false }]),
  ];
  const inner = Math.max(placed.width, widthOf(captions.title, title.size, 'bold'));
  const story = linesOf(captions.story, inner, subtitle.lines, subtitle.size);
  const top = margin + title.line + story.length * subtitle.line + margin * 0.7;
  const width = inner + 2 * margin;
  const height = top + placed.height + notes.length * legend.line + margin;
  const shift = `translate(${round(margin + (inner - placed.width) / 2)} ${round(top)})`;
  const below = (index: number): number => height - margin * 0.75 - (notes.length - 1 - index) * legend.line;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="'DejaVu Sans', Verdana, sans-serif" role="img">
<title>${inXml(captions.title)}</title>
<desc>${inXml(captions.alt)}</desc>
<rect x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" rx="14" fill="${COLOURS.paper}" stroke="${COLOURS.edge}"/>
${text(captions.title, margin, margin + title.line * BASE - 4, { size: title.size, colour: COLOURS.ink, bold: true })}
${story.map((line, index) => text(line, margin, margin + title.line + subtitle.line * (index + BASE), { size: subtitle.size, colour: COLOURS.grey })).join('\n')}
<g transform="${shift}">
${graph(placed)}
</g>
${notes.map(({ words, dashed }, index) => noteLine(words, dashed, below(index))).join('\n')}
</svg>
`;
}
