import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import type { BlindSpotPartsFragment } from '../../gql/graphql.ts';

export interface ToldSpots extends Pick<BlindSpotPartsFragment, 'counts' | 'units'> {
  /** False where no report was due, so that no commune is called a blind spot. */
  readonly isKnown: boolean;
}

/**
 * The blind spots as they are told. A blind spot is a silence with complete reports (domain reference, section 3, rule 5);
 * where no report was due none could be missing, and the API counts every silence as blind. There it is told as unknown.
 */
export function toldSpots({
  counts,
  units,
  evidence,
}: Pick<BlindSpotPartsFragment, 'counts' | 'units' | 'evidence'>): ToldSpots {
  if (isReportingKnown(evidence)) return { counts, units, isKnown: true };
  return {
    counts: counts.map((count) => ({ ...count, blind: 0, unknown: count.blind + count.unknown })),
    units: units.map((unit) => ({ ...unit, status: 'UNKNOWN' })),
    isKnown: false,
  };
}
