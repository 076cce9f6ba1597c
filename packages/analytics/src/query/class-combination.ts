import type { ReferenceIndex } from '@lantoa/domain';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';

/** Keys are 32-bit numbers, the sign stands for reserved ones. */
const MOST_CLASSES = 31;

/**
 * Number of the exact set of classes of a unit: their bits together. UNSPECIFIED for a unit of no class.
 * Every unit has one number, so figures of all numbers add up to the total (UpSet: Lex and others 2014).
 */
export function combinationNumber(classes: readonly string[], slots: Slots): number {
  if (classes.length === 0) return UNSPECIFIED;
  const mask = slots.mask('area_class', classes);
  if (mask >= 1n << BigInt(MOST_CLASSES)) throw new Error('more area classes than a combination has room for');
  return Number(mask);
}

/** Classes of a combination in the catalogue's order. */
export function combinedClasses(combination: number, index: ReferenceIndex, slots: Slots): string[] {
  return index
    .codesOf('area_class')
    .map(({ code }) => code)
    .filter((code) => (slots.mask('area_class', [code]) & BigInt(combination)) !== 0n);
}
