import type { Formats } from '../language/formats.ts';
import { blankOf, figureOf, type CellState } from './cell.ts';
import { memberMessages } from './member.messages.ts';

/** The figure of a cell in the reader's form, or which kind of blank it is; a cell that is not there is not reported. */
export function cellText(cell: CellState | undefined, formats: Formats, digits = 0): string {
  const figure = figureOf(cell);
  if (figure !== null) return formats.number(figure, digits);
  return memberMessages[formats.lang].blanks[(cell && blankOf(cell)) ?? 'missing'];
}
