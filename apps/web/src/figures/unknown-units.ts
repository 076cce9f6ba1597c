import type { Formats } from '../language/formats.ts';

interface Counts {
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly unknown?: number | null;
}

/** True of a share that counts what was recorded where no report was due: the others may be reached, too. */
export function isLeast({ numerator, denominator, unknown }: Counts): boolean {
  return isNumber(numerator) && isNumber(denominator) && !isNumber(unknown);
}

/**
 * How many units of a share nobody can tell about, in the reader's form; `notKnown` where no report was due: all that were not
 * reached are unknown then, not none. Empty where there are no units.
 */
export function unknownText(cell: Counts | undefined, formats: Formats, notKnown: string): string {
  if (isNumber(cell?.unknown)) return formats.number(cell.unknown);
  return isNumber(cell?.denominator) ? notKnown : '';
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
