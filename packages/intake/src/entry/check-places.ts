import { isInForce, type Code } from '@lantoa/domain';
import type { PlaceReading } from '../activities/read-places.ts';
import { communeNeeded, unitNotInForce, unknownUnit } from '../faults/place-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import { incompleteSplit, splitMismatch } from '../faults/split-faults.ts';
import { missingValue, negativeNumber } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import type { EnteredActivity } from './entered-activity.ts';

/** Scope, districts and communes of an entry, by the rules of a file; null after a fault. */
export function checkPlaces(
  context: IntakeContext,
  entered: EnteredActivity,
  channel: Code | null,
  faults: RowFaults,
): PlaceReading | null {
  if (entered.scope === 'commune') return checkCommunes(context, entered, faults);
  if (channel?.attributes.reachBasis === 'place_bound') {
    faults.add(communeNeeded(ACTIVITY_HEADERS.commune, ''));
    return null;
  }
  if (entered.scope === 'province') return { scope: 'province', districts: [], places: [] };
  if (entered.districts.length === 0) faults.add(missingValue(ACTIVITY_HEADERS.district));
  for (const id of entered.districts) checkUnit(context, id, 'district', entered.date, faults);
  if (faults.hasErrorIn(ACTIVITY_HEADERS.district)) return null;
  return { scope: 'district', districts: [...new Set(entered.districts)], places: [] };
}

function checkCommunes(
  { index }: IntakeContext,
  { places, date, counts }: EnteredActivity,
  faults: RowFaults,
): PlaceReading | null {
  const column = ACTIVITY_HEADERS.commune;
  if (places.length === 0) faults.add(missingValue(column));
  for (const { unit } of places) checkUnit({ index }, unit, 'commune', date, faults);
  const parts = places.flatMap(({ attendances }) => (attendances === null ? [] : [attendances]));
  const isRepeated = new Set(places.map(({ unit }) => unit)).size < places.length;
  if (isRepeated || (parts.length > 0 && parts.length < places.length)) faults.add(incompleteSplit(column, ''));
  const negative = parts.find((part) => part < 0);
  if (negative !== undefined) faults.add(negativeNumber(column, String(negative)));
  const sum = parts.reduce((total, part) => total + part, 0);
  const total = counts.find(({ indicator }) => indicator === 'attendances')?.value ?? null;
  if (parts.length > 0 && sum !== total) faults.add(splitMismatch(column, String(sum), sum, total));
  if (faults.hasErrorIn(column)) return null;
  const districts = places.flatMap(({ unit }) => index.districtOf(unit)?.id ?? []);
  return { scope: 'commune', districts: [...new Set(districts)], places };
}

function checkUnit(
  { index }: Pick<IntakeContext, 'index'>,
  id: string,
  level: 'commune' | 'district',
  date: string,
  faults: RowFaults,
): void {
  const column = ACTIVITY_HEADERS[level];
  const unit = index.unit(id);
  if (unit?.level !== level) faults.add(unknownUnit(column, id, level));
  else if (!isInForce(unit, date)) faults.add(unitNotInForce(column, unit, date));
}
