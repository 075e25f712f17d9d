// How wide words are in DejaVu Sans, read from the font itself: a label must fit before anything is drawn.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FILES = {
  plain: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  italic: 'DejaVuSans-Oblique.ttf',
} as const;

export type Face = keyof typeof FILES;

const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** The font files, for whoever draws. */
export const fontFiles = (): string[] => Object.values(FILES).map((file) => join(folder(), file));

interface Metrics {
  /** Width of a character by its code point, in parts of the font's height. */
  readonly widthOf: (codePoint: number) => number;
}

/** Reads the tables head, hhea, hmtx and cmap (format 4) of a TrueType file. */
function metricsIn(file: Buffer): Metrics {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8));
  }
  const at = (table: string): number => {
    const offset = tables.get(table);
    if (offset === undefined) throw new Error(`the font has no table ${table}`);
    return offset;
  };
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const widths = file.readUInt16BE(at('hhea') + 34);
  const advance = (glyph: number): number =>
    file.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
  const glyphOf = characterMap(file, at('cmap'));
  return { widthOf: (codePoint) => advance(glyphOf(codePoint)) };
}

function characterMap(file: Buffer, cmap: number): (codePoint: number) => number {
  let map = -1;
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const start = cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (file.readUInt16BE(start) === 4) map = start;
  }
  if (map < 0) throw new Error('the font has no character map of format 4');
  const doubled = file.readUInt16BE(map + 6);
  const [ends, starts] = [map + 14, map + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let part = 0; part < doubled; part += 2) {
      if (file.readUInt16BE(ends + part) < codePoint) continue;
      const start = file.readUInt16BE(starts + part);
      if (start > codePoint) return 0;
      const delta = file.readUInt16BE(deltas + part);
      const offset = file.readUInt16BE(offsets + part);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = file.readUInt16BE(offsets + part + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

const read = new Map<Face, Metrics>();

function metricsOf(face: Face): Metrics {
  const known = read.get(face);
  if (known !== undefined) return known;
  const metrics = metricsIn(readFileSync(join(folder(), FILES[face])));
  read.set(face, metrics);
  return metrics;
}

/** The width of words at a font size, in pixels. */
export function widthOf(words: string, size: number, face: Face = 'plain'): number {
  const { widthOf: character } = metricsOf(face);
  let width = 0;
  for (const mark of words) width += character(mark.codePointAt(0) ?? 0);
  return width * size;
}

/** Cuts words to a width, with an ellipsis where something is left out. */
function cut(words: string, width: number, size: number, face: Face): string {
  if (widthOf(words, size, face) <= width) return words;
  const marks = [...words];
  while (marks.length > 0 && widthOf(`${marks.join('')}…`, size, face) > width) marks.pop();
  const kept = marks.join('');
  // At the end of a word, where that doesn't cost most of the line.
  const whole = kept.replace(/\s+\S*$/u, '');
  return `${whole.length > kept.length / 2 ? whole : kept}…`;
}

/** Words as lines of at most a width; the last one ends with an ellipsis where there is more. */
export function linesOf(
  words: string,
  width: number,
  most: number,
  size: number,
  face: Face = 'plain',
): string[] {
  const lines: string[] = [];
  // A line may end at a space, or after a hyphen.
  const left = words.trim().split(/\s+|(?<=\p{L}-)(?=\p{L})/u);
  const after = (line: string): string => (line.endsWith('-') ? line : `${line} `);
  while (left.length > 0 && lines.length < most) {
    let line = left.shift() ?? '';
    while (left[0] !== undefined && widthOf(`${after(line)}${left[0]}`, size, face) <= width)
      line = `${after(line)}${left.shift() ?? ''}`;
    lines.push(line);
  }
  const last = lines.pop();
  if (last === undefined) return [];
  const ending = left.length > 0 ? `${after(last)}${left.join(' ')}` : last;
  return [...lines, ending].map((line) => cut(line, width, size, face));
}
