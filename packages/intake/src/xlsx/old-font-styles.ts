import { readXml } from './xml-reader.ts';

/** Fonts of the encoding TCVN3 (ABC): .VnTime, .VnTimeH, .VnArial … */
const OLD_FONT = /^\.Vn/iu;

/** Numbers of the cell styles whose font belongs to the old encoding TCVN3. */
export async function readOldFontStyles(source: AsyncIterable<Uint8Array>): Promise<Set<number>> {
  const fonts: boolean[] = [];
  const styles = new Set<number>();
  let inFonts = false;
  let inCells = false;
  let style = 0;
  await readXml(source, {
    open: (name, attributes) => {
      if (name === 'fonts') inFonts = true;
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'font' && inFonts) fonts.push(false);
      else if (name === 'name' && inFonts && fonts.length > 0)
        fonts[fonts.length - 1] = OLD_FONT.test(attributes.val ?? '');
      else if (name === 'xf' && inCells) {
        if (fonts[Number(attributes.fontId ?? -1)] === true) styles.add(style);
        style += 1;
      }
    },
    close: (name) => {
      if (name === 'fonts') inFonts = false;
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
