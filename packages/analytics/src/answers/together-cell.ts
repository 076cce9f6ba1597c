import type { Cell } from '../contract.ts';
import { numberCell } from '../query/cell.ts';

/**
 * Counts of two stretches of days that have none in common: an activity has one day, so they add up. A stretch of which
 * nothing is known leaves the sum unknown.
 */
export function togetherCell(one: Cell, other: Cell): Cell {
  if (one.value === null) return one;
  return other.value === null ? other : numberCell(one.value + other.value);
}
