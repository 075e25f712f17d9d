// The row of a story as a picture: who said what to whom.
export { drawRow, drawSvg, tellRow } from './draw.ts';
export { pngOf } from './png.ts';
export { rowOf } from './row.ts';
