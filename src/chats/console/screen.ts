// How wide a terminal is, and whether it shows colours.
import pc from 'picocolors';
import { PLAIN, type Screen, type Style } from './render.ts';

const COLOURED: Style = {
  bold: pc.bold,
  italic: pc.italic,
  strike: pc.strikethrough,
  underline: pc.underline,
  code: pc.cyan,
  dim: pc.dim,
  match: (words) => pc.bold(pc.yellow(words)),
};

/** Lines longer than this are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;
/** Columns of a pipe, which has none. */
const PIPE = 80;

/** The screen that a stream is. */
export function screenOf(output: NodeJS.WritableStream & { columns?: number; isTTY?: boolean }): Screen {
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? PIPE));
  const colours = output.isTTY === true && pc.isColorSupported;
  return { style: colours ? COLOURED : PLAIN, width, interactive: output.isTTY === true };
}
