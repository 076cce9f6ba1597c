import { isInForce, type ActivityPayload, type Organisation } from '@lantoa/domain';
import { unknownLabel, unknownOrganisation } from '../faults/code-faults.ts';
import { invalidPartner } from '../faults/detail-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { bodyNotInForce } from '../faults/validity-faults.ts';
import { missingValue } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import type { EnteredActivity } from './entered-activity.ts';

const FIRST = [ACTIVITY_HEADERS.date, ACTIVITY_HEADERS.commune, ACTIVITY_HEADERS.district];

/** The body that reports; null after a fault. */
export function checkOrganisation(
  { index }: IntakeContext,
  { organisation, date }: EnteredActivity,
  faults: RowFaults,
): Organisation | null {
  const column = ACTIVITY_HEADERS.organisation;
  if (organisation === null) {
    faults.add(missingValue(column));
    return null;
  }
  const body = index.organisation(organisation);
  if (!body) faults.add(unknownOrganisation(column, organisation, false));
  // Where the day or the commune is at fault, this would only follow from it.
  else if (!isInForce(body, date) && !FIRST.some((field) => faults.hasErrorIn(field)))
    faults.add(bodyNotInForce(column, organisation, body, date));
  return body ?? null;
}

/** Bodies that took part, by kind and role: each kind once, and known. */
export function checkOtherActors(
  { index, labels }: IntakeContext,
  { otherActors, date }: EnteredActivity,
  faults: RowFaults,
): NonNullable<ActivityPayload['otherActors']> {
  const column = ACTIVITY_HEADERS.partners;
  const seen = new Set<string>();
  for (const { actor } of otherActors) {
    const known = index.code('actor', actor);
    if (!known) {
      faults.add(
        unknownLabel({
          column,
          code: 'unknown_partner',
          value: actor,
          label: actor,
          near: [],
          all: labels.inForce('actor', date),
          several: false,
        }),
      );
    } else if (seen.has(actor)) faults.add(invalidPartner(column, known.vi, known.vi, 'twice'));
    seen.add(actor);
  }
  return otherActors;
}
