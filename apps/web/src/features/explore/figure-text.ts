import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import type { CellPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { exploreMessages } from './explore.messages.ts';

/** Whether a measure is a share of 0..1, by its unit as the API names it. */
export function isShare({ unit }: { readonly unit: string }): boolean {
  return unit === 'tỷ lệ';
}

/** A figure with what it is made of, or which kind of blank it is; a cell that the answer does not hold is a dot. */
export function figureText(
  cell: CellPartsFragment | undefined,
  column: { readonly unit: string },
  formats: Formats,
): string {
  if (!cell) return '·';
  const figure = figureOf(cell);
  if (figure === null) return cellText(cell, formats);
  // The sign stays with its figure where a narrow column breaks words.
  const sign = cell.estimated ? '≈\u00a0' : '';
  if (!isShare(column)) return `${sign}${formats.number(figure, Number.isInteger(figure) ? 0 : 1)}`;
  return `${sign}${formats.share(figure, 1)}${partsText(cell, formats)}`;
}

function partsText({ numerator, denominator, unknown }: CellPartsFragment, formats: Formats): string {
  const texts = exploreMessages[formats.lang];
  const parts = [
    ...(typeof numerator === 'number' && typeof denominator === 'number'
      ? [`${formats.number(numerator)}/${formats.number(denominator)}`]
      : []),
    ...(typeof unknown === 'number' && unknown > 0 ? [texts.unknown(formats.number(unknown))] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
