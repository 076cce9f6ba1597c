import { coverageShare, type Statistic } from '@lantoa/domain';
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

/** A figure of the domain, or why there is none. */
export function statisticCell(statistic: Statistic, more: Partial<Cell> = {}): Cell {
  if (statistic.value === null) return emptyCell('NOT_APPLICABLE', statistic.reason);
  const { value, lower, upper } = statistic;
  return numberCell(value, { lower, upper, ...more });
}

/** k of n units with the interval, and how many units nobody knows of. */
export function coverageCell(reached: number, units: number, unknown: number): Cell {
  return statisticCell(coverageShare(reached, units), { numerator: reached, denominator: units, unknown });
}
