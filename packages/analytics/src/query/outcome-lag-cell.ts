import type { Cell } from '../contract.ts';
import { LAG_VALUES } from '../sql/outcome-lag-branch.ts';
import { nothingHappened, value, type CellPlace } from './cell-parts.ts';
import { emptyCell, numberCell } from './cell.ts';

/** Median days from the public announcement of an outcome to the item; the denominator is how many items state that day. */
export function outcomeLagCell(at: CellPlace): Cell {
  const found = at.grid.at('lag', at.grain, at.keys);
  if (value(found, LAG_VALUES.items) === 0) {
    const nothing = nothingHappened(at);
    return nothing.value === null ? nothing : emptyCell('NOT_APPLICABLE', 'no_outcome_item');
  }
  const dated = value(found, LAG_VALUES.dated);
  return dated === 0
    ? emptyCell('MISSING', 'not_reported')
    : numberCell(value(found, LAG_VALUES.median), { denominator: dated });
}
