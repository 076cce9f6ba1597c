import type { AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import { unitLabel } from './unit-keys.ts';

interface Reporter {
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
}

/** Who owes a report: the body by its name, or the commune with its kind. */
export function reporterName({ organisation, unit }: Reporter, index: ReferenceIndex | null): string {
  const body = organisation === null ? null : index?.organisation(organisation);
  const place = index?.unit(unit);
  return body?.vi ?? (place ? unitLabel(place) : unit);
}

/** The district that a unit lies in, while it has one. */
export function districtName(unit: AreaUnitId, index: ReferenceIndex | null): string | null {
  const district = index?.districtOf(unit);
  return district ? unitLabel(district) : null;
}
