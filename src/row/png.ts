// SVG to PNG, with the fonts that come along: without them resvg leaves out every word and says nothing.
import { fontFiles } from './font.ts';
import { SIZES } from './style.ts';

/** Widest picture made, in pixels. */
const WIDEST = 4000;

/** A picture of an SVG document. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const width = Number(/\bwidth="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: Math.min(SIZES.scale, WIDEST / Math.max(1, width)) },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles(),
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return image.asPng();
}
