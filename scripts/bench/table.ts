// Prints the figures of the engines side by side: ours, what is to be reached, and the peers.
import type { Figures } from './figures.ts';
import { KINDS } from './queries.ts';

export interface Column {
  readonly name: string;
  readonly figures: Figures;
  readonly built: number;
}

/** What is to be reached; null where nothing is. */
const REACH: Readonly<Record<string, number>> = {
  all: 0.97,
  typos: 0.99,
  reordered: 0.98,
  missing: 0.99,
  inflected: 0.96,
  prefix: 0.95,
  speaker: 0.97,
};
const REACH_SURE = 0.92;

const share = (number: number): string => (Number.isNaN(number) ? '–' : number.toFixed(3).replace(/^0/, ''));
const ratio = (number: number): string =>
  number >= 1 ? `×${number.toFixed(number < 10 ? 1 : 0)}` : `1/${Math.round(1 / number)}`;

/** The table in Markdown; `plain` names the column whose median the times are measured by. */
export function tableOf(columns: readonly Column[], plain: string): string {
  const base = columns.find(({ name }) => name === plain)?.figures.median ?? Number.NaN;
  const row = (title: string, reach: string, cell: (column: Column) => string): string =>
    `| ${[title, reach, ...columns.map(cell)].join(' | ')} |`;
  return [
    row('', 'reach', ({ name }) => name),
    row('---', '---', () => '---'),
    row('queries asked', '', ({ figures }) => String(figures.asked)),
    row('found first, all kinds', share(REACH['all'] ?? Number.NaN), ({ figures }) =>
      share(figures.first.all),
    ),
    ...KINDS.map((kind) =>
      row(`… ${kind}`, kind in REACH ? share(REACH[kind] ?? Number.NaN) : '', ({ figures }) =>
        share(figures.first[kind]),
      ),
    ),
    row('found first while ≤ 5 % of absent are answered', share(REACH_SURE), ({ figures }) =>
      share(figures.sure),
    ),
    row(`median time, ${plain} = 1`, '1/150', ({ figures }) => ratio(figures.median / base)),
    row('median time, ms', '', ({ figures }) => figures.median.toFixed(2)),
    row('99th percentile, own median = 1', '3', ({ figures }) => (figures.p99 / figures.median).toFixed(1)),
    row('built, s', '2', ({ built }) => (built / 1000).toFixed(2)),
  ].join('\n');
}
