import type { SubmissionPlace } from './submission-state.ts';

/** How far a request is (domain reference 3.11). */
export interface RequestProgress {
  readonly expected: number;
  readonly accepted: number;
  readonly onTime: number;
  /** accepted / expected; null where nothing is expected. */
  readonly completeness: number | null;
  /** onTime / expected. */
  readonly timeliness: number | null;
}

/**
 * Completeness and timeliness of a request. Reference: domain reference 3.11 (DHIS2's reporting rates). Convention: a
 * zero report counts once it is accepted, in time is what was accepted and first came in time. Edge: nobody owes a report:
 * both rates are null. Example: of four, two accepted and one of them late: 0.5 and 0.25.
 */
export function requestProgress(places: readonly Pick<SubmissionPlace, 'step' | 'sentOnTime'>[]): RequestProgress {
  const accepted = places.filter(({ step }) => step === 'accepted' || step === 'frozen');
  const onTime = accepted.filter(({ sentOnTime }) => sentOnTime === true).length;
  const expected = places.length;
  const share = (count: number): number | null => (expected === 0 ? null : count / expected);
  return {
    ...{ expected, accepted: accepted.length, onTime },
    ...{ completeness: share(accepted.length), timeliness: share(onTime) },
  };
}
