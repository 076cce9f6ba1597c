import type { ReferenceIndex } from '../reference/reference-index.ts';
import type { ChangeFault } from './change-fault.ts';
import { faultOf } from './fault-of.ts';
import type { Validity } from './validity.ts';

interface Asked {
  readonly field: string;
  readonly list: string;
  readonly code: string;
}

/** The code exists and is used on all the days; an open side is as old, or as young, as the code. */
export function checkCode({ field, list, code }: Asked, days: Validity, index: ReferenceIndex): readonly ChangeFault[] {
  const known = index.code(list, code);
  if (!known) return [faultOf(field, 'unknown_code', code)];
  const startsInTime = known.validFrom === null || days.validFrom === null || days.validFrom >= known.validFrom;
  const lastDay = days.validTo ?? days.validFrom;
  const endsInTime = known.validTo === null || lastDay === null || lastDay <= known.validTo;
  const used = `${known.validFrom ?? '…'} – ${known.validTo ?? '…'}`;
  return startsInTime && endsInTime ? [] : [faultOf(field, 'code_not_in_force', `${known.vi} (${code})`, used)];
}
