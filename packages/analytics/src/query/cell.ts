import { wilsonInterval } from '@lantoa/domain';
import type { Cell, CellStatus } from '../contract.ts';

const NOTHING = {
  value: null,
  reason: null,
  estimated: false,
  numerator: null,
  denominator: null,
  unknown: null,
  lower: null,
  upper: null,
  previous: null,
  change: null,
  target: null,
} as const;

/** A number: ZERO where it is 0, else VALUE. */
export function numberCell(value: number, more: Partial<Cell> = {}): Cell {
  return { ...NOTHING, ...more, value, status: value === 0 ? 'ZERO' : 'VALUE' };
}

/** No number; `reason` is a code that the client words: not_reported, report_missing, never_in_data, no_place … */
export function emptyCell(status: CellStatus, reason: string): Cell {
  return { ...NOTHING, status, reason };
}

/** A share with its evidence. Edge: nothing to divide by is NOT_APPLICABLE. */
export function shareCell(numerator: number, denominator: number, more: Partial<Cell> = {}): Cell {
  if (denominator === 0) return emptyCell('NOT_APPLICABLE', 'no_denominator');
  return numberCell(numerator / denominator, { numerator, denominator, ...more });
}

/** k of n units, with the Wilson interval at 95 % because n is small. */
export function coverageCell(reached: number, units: number, unknown: number): Cell {
  if (units === 0) return emptyCell('NOT_APPLICABLE', 'no_units');
  const interval = wilsonInterval(reached, units);
  return shareCell(reached, units, { unknown, lower: interval?.lower ?? null, upper: interval?.upper ?? null });
}
