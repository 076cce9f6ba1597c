import { cellText } from '../../figures/cell-text.ts';
import { figureOf, type CellState } from '../../figures/cell.ts';
import type { Formats } from '../../language/formats.ts';
import { exploreMessages } from './explore.messages.ts';
import { isShare } from './figure-text.ts';

/** A cell with its figure of the compared period; both are left out where nothing is compared. */
export interface ComparedCell {
  readonly previous?: CellState | null;
  readonly change?: CellState | null;
}
interface Unit {
  readonly unit: string;
}

/** The figure of the compared period, or which kind of blank it is; empty where nothing was compared. */
export function previousText(cell: ComparedCell | undefined, column: Unit, formats: Formats): string {
  const previous = cell?.previous;
  if (!previous) return '';
  const figure = figureOf(previous);
  if (figure === null) return cellText(previous, formats);
  return isShare(column) ? formats.share(figure, 1) : formats.number(figure, digitsOf(figure));
}

/** "+12", or "−3,5 điểm" for a share; empty where there is no change to tell. */
export function changeText(cell: ComparedCell | undefined, column: Unit, formats: Formats): string {
  const figure = cell?.change ? figureOf(cell.change) : null;
  if (figure === null) return '';
  const { points } = exploreMessages[formats.lang];
  return isShare(column) ? `${formats.signed(figure)} ${points}` : formats.signed(figure, digitsOf(figure));
}

function digitsOf(figure: number): number {
  return Number.isInteger(figure) ? 0 : 1;
}
