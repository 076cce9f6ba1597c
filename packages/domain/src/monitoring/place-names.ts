import type { AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { unitName } from '../reference/unit-name.ts';
import type { AlertEvidence } from './alert.ts';

/** A unit and its district by name, as evidence tells them. */
export function placeNames(id: AreaUnitId, index: ReferenceIndex): Pick<AlertEvidence, 'place' | 'district'> {
  const unit = index.unit(id);
  const district = index.districtOf(id);
  return { place: unit ? unitName(unit) : { vi: id, en: id }, district: district ? unitName(district) : null };
}
