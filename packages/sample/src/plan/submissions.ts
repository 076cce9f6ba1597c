import type { AreaUnitId, SubmissionState } from '@lantoa/domain';
import type { CommuneProfile } from './commune-profile.ts';
import type { BodyMonth } from './reporting-bodies.ts';
import type { ReportingMonth } from './reporting-months.ts';

export type SampleSubmission = Omit<SubmissionState, 'batch'>;

/**
 * What the communes' own bodies reported, commune by commune and month by month: `accepted` with at least one own
 * activity, `zero_report` with none, `missing` where the report never came.
 */
export function submissionsOf(
  months: readonly ReportingMonth[],
  profiles: ReadonlyMap<AreaUnitId, CommuneProfile>,
  cells: readonly BodyMonth[],
  counts: readonly number[],
): readonly SampleSubmission[] {
  const expected = new Set<string>();
  const active = new Set<string>();
  cells.forEach(({ body, month }, index) => {
    const key = keyOf(body.area, month);
    expected.add(key);
    if ((counts[index] ?? 0) > 0) active.add(key);
  });
  return months.flatMap((month) =>
    month.base.units.flatMap((unit): SampleSubmission[] => {
      const profile = profiles.get(unit);
      const key = keyOf(unit, month);
      if (!profile || !expected.has(key)) return [];
      const status = profile.missing.has(month.position) ? 'missing' : active.has(key) ? 'accepted' : 'zero_report';
      const onTime = status === 'missing' ? false : isOnTime(unit, month.position);
      return [{ unit, period: month.code, status, onTime }];
    }),
  );
}

function keyOf(unit: AreaUnitId, month: ReportingMonth): string {
  return `${unit}/${month.position}`;
}

// About one report in nine comes late, spread over communes and months.
function isOnTime(unit: AreaUnitId, position: number): boolean {
  return (Number(unit.slice(0, unit.indexOf('@'))) + position * 5) % 9 !== 0;
}
