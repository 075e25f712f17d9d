// Where everything stands: dagre places people and words so that none lie over one another.
import {
  type EdgeLabel,
  Graph,
  type GraphLabel,
  layout as lay,
  type NodeLabel,
  type Point,
} from '@dagrejs/dagre';
import { linesOf, widthOf } from './font.ts';
import type { Link, Row, RowPerson } from './row.ts';
import { closed } from './said.ts';
import { SIZES } from './style.ts';

export interface Box {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedPerson extends Box {
  readonly person: RowPerson;
  readonly name: readonly string[];
  readonly role: readonly string[];
}

export interface PlacedLink extends Box {
  readonly link: Link;
  readonly lines: readonly string[];
  /** The way from one person to the other, by the middle of the words. */
  readonly points: readonly Point[];
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly people: readonly PlacedPerson[];
  readonly links: readonly PlacedLink[];
}

type Direction = 'LR' | 'TB';

const widest = (lines: readonly string[], size: number, face: 'plain' | 'bold' | 'italic'): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, size, face)));

function personBox(person: RowPerson) {
  const { name, role, person: box } = SIZES;
  // A name is better whole, even where one part of it is long.
  const longest = widest(person.name.split(/\s+|(?<=-)/u), name.size, 'bold');
  const room = Math.max(box.width, Math.min(longest, box.most));
  const names = linesOf(person.name, room, name.lines, name.size, 'bold');
  const roles = person.role === null ? [] : linesOf(person.role, box.width, 2, role.size);
  const width = Math.max(widest(names, name.size, 'bold'), widest(roles, role.size, 'plain'), box.least);
  return {
    name: names,
    role: roles,
    width: width + 2 * box.padding,
    height: names.length * name.line + roles.length * role.line + 2 * box.padding,
  };
}

function linkBox(link: Link) {
  const { words } = SIZES;
  const cut = linesOf(link.words, words.width, words.lines, words.size, 'italic');
  const missing = closed(cut.join(' ')).length - cut.join(' ').length;
  const lines = cut.map((line, index) => (index === cut.length - 1 ? line + '”'.repeat(missing) : line));
  return {
    lines,
    width: widest(lines, words.size, 'italic') + 2 * words.padding + words.badge,
    height: lines.length * words.line + 2 * words.padding,
  };
}

function place(row: Row, direction: Direction): Placed {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true, directed: true });
  const { gaps } = SIZES;
  graph.setGraph({
    rankdir: direction,
    nodesep: gaps.people,
    edgesep: gaps.links,
    ranksep: gaps.ranks,
    marginx: 0,
    marginy: 0,
  });
  const people = row.people.map((person) => ({ person, ...personBox(person) }));
  const links = row.links.map((link) => ({ link, ...linkBox(link) }));
  for (const { person, width, height } of people) graph.setNode(person.name, { width, height });
  for (const { link, width, height } of links)
    graph.setEdge(link.from, link.to, { width, height, labelpos: 'c', minlen: 1 }, String(link.number));
  lay(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    people: people.map((one) => {
      const { x = 0, y = 0 } = graph.node(one.person.name);
      return { ...one, x, y };
    }),
    links: links.map((one) => {
      const { link } = one;
      const { x = 0, y = 0, points = [] } = graph.edge(link.from, link.to, String(link.number));
      return { ...one, x, y, points };
    }),
  };
}

/** How far a picture is from one that a chat shows well: not much wider than high, and not large. */
const badness = ({ width, height }: Placed): number =>
  Math.abs(Math.log(width / height / SIZES.shape)) + Math.max(width / SIZES.widest, 1) ** 2;

/** The same upside down where that brings what was said first nearer to the top. */
function upright(placed: Placed): Placed {
  const { height, people, links } = placed;
  const down = links.reduce(
    (sum, a, index) => sum + links.slice(index + 1).reduce((more, b) => more + Math.sign(b.y - a.y), 0),
    0,
  );
  if (down >= 0) return placed;
  const turned = <T extends Point>(one: T): T => ({ ...one, y: height - one.y });
  return {
    ...placed,
    people: people.map(turned),
    links: links.map((one) => ({ ...turned(one), points: one.points.map(turned) })),
  };
}

/** Places a row from left to right or from top to bottom, whichever a chat shows better. */
export function layout(row: Row): Placed {
  const [across, down] = [place(row, 'LR'), place(row, 'TB')];
  return upright(badness(across) <= badness(down) ? across : down);
}
