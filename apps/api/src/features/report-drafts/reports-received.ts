import type { ReportingResult } from '@lantoa/analytics';
import { groupBy, requestProgress, type ReferenceIndex } from '@lantoa/domain';
import type { Submission } from '@lantoa/record';
import type { ReportsReceived } from '@lantoa/report';
import { districtName, reporterName } from '../../platform/schema/reporter-name.ts';
import { unitLabel } from '../../platform/schema/unit-keys.ts';

const IN: ReadonlySet<string> = new Set(['accepted', 'frozen']);

/** Of a request: who owes it a report, and who has none accepted yet. */
export function receivedOfRequest(reports: readonly Submission[], index: ReferenceIndex): ReportsReceived {
  const { expected, accepted, onTime, completeness } = requestProgress(reports.map(({ place }) => place));
  const open = reports.filter(({ place }) => !IN.has(place.step));
  const named = open.map((report) => ({
    district: districtName(report.unit, index),
    name: reporterName(report, index),
  }));
  return {
    completeness: {
      ...BARE,
      ...{
        value: completeness,
        status: completeness === null ? 'NOT_APPLICABLE' : completeness === 0 ? 'ZERO' : 'VALUE',
      },
      ...{ numerator: accepted, denominator: expected },
    },
    late: accepted - onTime,
    missing: byDistrict(named),
  };
}

/** Of a period: the units that the figures' own evidence misses a report of. */
export function receivedOfPeriod(
  { evidence, rates, notReported }: Pick<ReportingResult, 'evidence' | 'rates' | 'notReported'>,
  index: ReferenceIndex,
): ReportsReceived {
  const named = notReported.flatMap(({ id }) => {
    const unit = index.unit(id);
    return unit ? [{ district: districtName(id, index), name: unitLabel(unit) }] : [];
  });
  const isTimeKnown = evidence.warnings.every(({ code }) => code !== 'NO_DUE_DATE');
  const late = rates.reduce((sum, { actual, onTime }) => sum + actual - onTime, 0);
  return { completeness: evidence.completeness, late: isTimeKnown ? late : null, missing: byDistrict(named) };
}

const BARE = { estimated: false, unknown: null, previous: null, change: null } as const;

function byDistrict(
  named: readonly { readonly district: string | null; readonly name: string }[],
): ReportsReceived['missing'] {
  return [...groupBy(named, ({ district }) => district)].map(([district, units]) => ({
    district,
    units: units.map(({ name }) => name),
  }));
}
