import { isCivilDate } from '../time/civil-date.ts';
import type { ChangeFault } from './change-fault.ts';
import { faultOf } from './fault-of.ts';
import type { Validity } from './validity.ts';

/** Real days, the last one not before the first. */
export function checkSpan({ validFrom, validTo }: Validity): readonly ChangeFault[] {
  const faults: ChangeFault[] = [];
  if (validFrom !== null && !isCivilDate(validFrom)) faults.push(faultOf('validFrom', 'bad_date', validFrom));
  if (validTo !== null && !isCivilDate(validTo)) faults.push(faultOf('validTo', 'bad_date', validTo));
  if (faults.length === 0 && validFrom !== null && validTo !== null && validTo < validFrom) {
    faults.push(faultOf('validTo', 'dates_reversed', validTo, validFrom));
  }
  return faults;
}
