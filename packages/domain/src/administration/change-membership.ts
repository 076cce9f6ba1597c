import type { AreaClassMembership } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { isCivilDate } from '../time/civil-date.ts';
import type { ChangeFault } from './change-fault.ts';
import { checkCode } from './check-code.ts';
import { checkSpan } from './check-span.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnit } from './check-unit.ts';
import { decisionOf } from './decision-of.ts';
import { faultOf } from './fault-of.ts';
import type { AddMembership, ChangeDecision, EndMembership } from './reference-change.ts';
import { overlaps } from './validity.ts';

/** Puts a unit into an area class for some days, by a document, or ends that. No unit is twice in a class on one day. */
export function changeMembership(change: AddMembership | EndMembership, index: ReferenceIndex): ChangeDecision {
  return change.kind === 'addMembership' ? added(change, index) : ended(change, index);
}

function added({ kind: _, ...membership }: AddMembership, index: ReferenceIndex): ChangeDecision {
  const { areaClass, unit, basisVi, basisEn } = membership;
  const spans = checkSpan(membership);
  const faults = [
    ...checkCode({ field: 'areaClass', list: 'area_class', code: areaClass }, membership, index),
    ...spans,
    ...(spans.length === 0 ? checkUnit('unit', unit, membership, index) : []),
    ...checkTexts({ basisVi, basisEn }),
    ...(spans.length === 0 ? checkTwins(membership, index) : []),
  ];
  return decisionOf(faults, () => [{ kind: 'class_membership', payload: membership }]);
}

function ended(change: EndMembership, index: ReferenceIndex): ChangeDecision {
  const { areaClass, unit, validFrom, validTo } = change;
  const known = index.pack.classMemberships.find(
    (one) => one.areaClass === areaClass && one.unit === unit && one.validFrom === validFrom,
  );
  if (!known) return { rows: [], faults: [faultOf('unit', 'unknown_entry', `${areaClass}/${unit}`)] };
  const first = known.validFrom ?? index.unit(unit)?.validFrom ?? null;
  const faults = isCivilDate(validTo) ? [] : [faultOf('validTo', 'bad_date', validTo)];
  if (faults.length === 0 && first !== null && validTo < first)
    faults.push(faultOf('validTo', 'dates_reversed', validTo, first));
  if (known.validTo !== null && known.validTo <= validTo)
    faults.push(faultOf('validTo', 'already_ended', known.validTo));
  return decisionOf(faults, () => [{ kind: 'class_membership', payload: { ...known, validTo } }]);
}

function checkTwins(membership: AreaClassMembership, index: ReferenceIndex): readonly ChangeFault[] {
  const { areaClass, unit } = membership;
  const twin = index.pack.classMemberships.find(
    (known) => known.areaClass === areaClass && known.unit === unit && overlaps(known, membership),
  );
  if (!twin) return [];
  return [faultOf('validFrom', 'overlapping_dates', areaClass, twin.validFrom ?? index.unit(unit)?.validFrom ?? '')];
}
