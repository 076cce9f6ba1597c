import type { ReferenceIndex } from '../reference/reference-index.ts';
import type { ChangeFault } from './change-fault.ts';
import { faultOf } from './fault-of.ts';
import type { Validity } from './validity.ts';

/** The unit exists and is in force on all the days; an open side is as old, or as young, as the unit. */
export function checkUnit(field: string, id: string, days: Validity, index: ReferenceIndex): readonly ChangeFault[] {
  if (id === '') return [faultOf(field, 'required')];
  const unit = index.unit(id);
  if (!unit) return [faultOf(field, 'unknown_unit', id)];
  const startsInTime = days.validFrom === null || days.validFrom >= unit.validFrom;
  const lastDay = days.validTo ?? days.validFrom;
  const endsInTime = unit.validTo === null || lastDay === null || lastDay <= unit.validTo;
  const existed = unit.validTo === null ? unit.validFrom : `${unit.validFrom} – ${unit.validTo}`;
  return startsInTime && endsInTime ? [] : [faultOf(field, 'unit_not_in_force', `${unit.name} (${id})`, existed)];
}
