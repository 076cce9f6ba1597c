import { Resvg } from '@resvg/resvg-js';
import { FONTS } from './fonts.ts';
import { xmlText } from './xml-text.ts';

/** How wide a line of the document is, in points: Tinos has the widths of Times New Roman. */
export function textWidth(text: string, { size, isBold }: { readonly size: number; readonly isBold: boolean }): number {
  const weight = isBold ? 700 : 400;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60"><text x="0" y="40" font-family="Tinos" font-size="${size}" font-weight="${weight}">${xmlText(text)}</text></svg>`;
  return new Resvg(svg, { font: FONTS }).innerBBox()?.width ?? 0;
}
