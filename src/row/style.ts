// Sizes (in pixels before scaling) and colours of the picture. It brings its own paper, so it reads alike on dark and on light.

export const SIZES = {
  title: { size: 20, line: 28 },
  subtitle: { size: 13, line: 19, lines: 2 },
  name: { size: 15, line: 20, lines: 3 },
  role: { size: 11.5, line: 15 },
  person: { width: 170, most: 240, least: 90, padding: 12 },
  words: { size: 12.5, line: 17, width: 190, lines: 3, padding: 8, badge: 22 },
  gaps: { people: 36, links: 22, ranks: 42 },
  margin: 28,
  legend: { size: 11.5, line: 22 },
  arrow: 11,
  /** Width to height that a chat shows best, and the width from which on words get too small there. */
  shape: 1.4,
  widest: 1000,
  /** Pixels of the PNG for each of ours. */
  scale: 2,
} as const;

export const COLOURS = {
  paper: '#fdfcf8',
  edge: '#d8d2c4',
  ink: '#1d1b16',
  grey: '#5d584c',
  white: '#ffffff',
} as const;

/** One a person, in order; each has a contrast of at least 4.5 to 1 on the paper. */
export const PEOPLE: readonly string[] = [
  '#1b639c',
  '#a8431a',
  '#2c7048',
  '#7445a8',
  '#7d6000',
  '#a62a58',
  '#0a6b70',
  '#505c68',
];
