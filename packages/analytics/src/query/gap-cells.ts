import { equityGap, figureGap, type ReachedUnits, type Statistic } from '@lantoa/domain';
import type { Cell, Measure } from '../contract.ts';
import { emptyCell, statisticCell } from './cell.ts';
import { SHARES } from './measure-table.ts';

/** Both sides of a gap, and how many communes each has. */
export interface GapSides {
  readonly inClass: Cell;
  readonly reference: Cell;
  readonly unitsInClass: number;
  readonly unitsOutside: number;
}

/** Difference and ratio of both sides; in percentage points for shares, else in the measure's unit. */
export function gapCells(measure: Measure, sides: GapSides): { readonly difference: Cell; readonly ratio: Cell } {
  const { inClass, reference } = sides;
  if (measure === 'COMMUNE_COVERAGE') {
    const { difference, ratio } = equityGap(reachedOf(inClass), reachedOf(reference));
    return { difference: statisticCell(difference), ratio: statisticCell(ratio) };
  }
  const nothing = absent(sides);
  if (nothing) return { difference: nothing, ratio: nothing };
  const { difference, ratio } = figureGap(inClass.value ?? 0, reference.value ?? 0);
  const scale = SHARES.has(measure) ? 100 : 1;
  return {
    difference: withoutInterval({ ...difference, value: difference.value * scale }),
    ratio: withoutInterval(ratio),
  };
}

// A side without communes is nothing to compare; a side without a figure says why there is none.
function absent({ inClass, reference, unitsInClass, unitsOutside }: GapSides): Cell | null {
  if (unitsInClass === 0) return emptyCell('NOT_APPLICABLE', 'no_units_in_class');
  if (unitsOutside === 0) return emptyCell('NOT_APPLICABLE', 'no_units_outside_class');
  const blank = inClass.value === null ? inClass : reference.value === null ? reference : null;
  return blank && emptyCell(blank.status, blank.reason ?? 'no_figure');
}

function withoutInterval(statistic: Statistic): Cell {
  return statisticCell(statistic, statistic.value === null ? {} : { reason: 'no_interval' });
}

function reachedOf(cell: Cell): ReachedUnits {
  return { reached: cell.numerator ?? 0, units: cell.denominator ?? 0 };
}
