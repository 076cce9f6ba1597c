import type { AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { medianOf } from '../statistics/median-of.ts';
import type { Period } from '../time/period.ts';
import type { FoundAlert } from './alert.ts';
import type { MonthOfReports } from './month-of-reports.ts';
import { placeNames } from './place-names.ts';

/** Months before that are compared with. */
const BEFORE = 3;
/** Shares that differ by less are equal: twenty points are reached by 0.95 against 0.75. */
const ROUNDING = 1e-9;

interface Share {
  readonly month: string;
  readonly expected: number;
  readonly actual: number;
}

/**
 * Districts, and the province, whose completeness in the last closed month lies at least `points` points below the median of the three
 * months before.
 * Reference: completeness of domain reference 3 rule 11. Convention: the three months before are the last ones for which the unit owed
 * reports; a median, so that one bad month neither hides a fall nor makes one. Edge: fewer than `reports` reports due in the
 * month, or fewer than three months before, say nothing; a base without districts has the province alone. Example: 19 of 20, 18 of 20
 * and 20 of 20, then 14 of 20: 70 % against 95 %, a fall of 25 points.
 */
export function fallingCompletenessAlerts(
  reports: readonly MonthOfReports[],
  { month, base, index }: { readonly month: Period; readonly base: string; readonly index: ReferenceIndex },
  { points, reports: least }: { readonly points: number; readonly reports: number },
): FoundAlert[] {
  const { from, to } = month;
  const code = month.code ?? '';
  return [...areasOf(reports, index)].flatMap(([area, own]): FoundAlert[] => {
    const shares = byMonth(own);
    const now = shares.find((share) => share.month === code);
    const before = shares.filter((share) => share.month < code).slice(-BEFORE);
    if (!now || now.expected < least || before.length < BEFORE) return [];
    const [value, usual] = [percent(now), medianOf(before.map(percent))];
    if (usual - value < points - ROUNDING) return [];
    return [
      {
        ...{ rule: 'FALLING_COMPLETENESS', occurrenceKey: [area ?? 'province', code].join('|'), group: code },
        ...{ organisation: null, unit: area, district: area, topic: null, observance: null, request: null },
        evidence: {
          ...{ asOf: to, since: from, ...(area === null ? { place: null, district: null } : placeNames(area, index)) },
          ...{ body: null, subject: null, value, threshold: points, measure: 'percent', usual },
          ...{ numerator: now.actual, denominator: now.expected, from, to, period: code },
          ...{ completeness: now.actual / now.expected, base },
        },
      },
    ];
  });
}

/** Reports under each district; under null all of them. */
function areasOf(
  reports: readonly MonthOfReports[],
  index: ReferenceIndex,
): ReadonlyMap<AreaUnitId | null, readonly MonthOfReports[]> {
  const areas = new Map<AreaUnitId | null, MonthOfReports[]>([[null, [...reports]]]);
  for (const report of reports) {
    const district = index.districtOf(report.unit)?.id;
    if (district === undefined) continue;
    const own = areas.get(district) ?? [];
    areas.set(district, own);
    own.push(report);
  }
  return areas;
}

/** Months for which reports were due, in order of time. */
function byMonth(reports: readonly MonthOfReports[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { month, expected, actual } of reports) {
    const before = shares.get(month) ?? { month, expected: 0, actual: 0 };
    shares.set(month, { month, expected: before.expected + expected, actual: before.actual + actual });
  }
  return [...shares.values()].filter(({ expected }) => expected > 0).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function percent({ actual, expected }: Share): number {
  return (100 * actual) / expected;
}
