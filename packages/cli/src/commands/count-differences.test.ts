import { expect, test } from 'vitest';
import { INDICATORS, type Indicator, type RecordCounts } from '@lantoa/domain';
import { countDifferences } from './count-differences.ts';

function counts(attendances: number, verified: number): RecordCounts {
  const sums = Object.fromEntries(INDICATORS.map((indicator) => [indicator, 0])) as Record<Indicator, number>;
  return {
    batches: 3,
    activities: { current: verified, revisions: verified },
    byStatus: { DRAFT: 0, SUBMITTED: 0, VERIFIED: verified, RETURNED: 0, RETRACTED: 0 },
    sums: { ...sums, attendances },
    summaries: 0,
    submissions: 0,
    referenceRows: 10,
  };
}

test('equal counts have no difference, nor has a sum in the seventh decimal', () => {
  expect(countDifferences(counts(10, 2), counts(10, 2))).toEqual([]);
  expect(countDifferences(counts(10.00000001, 2), counts(10, 2))).toEqual([]);
});

test('each figure that differs is named by its path with both values', () => {
  expect(countDifferences(counts(10, 2), counts(12, 3))).toEqual([
    { what: 'activities.current', record: 2, readModel: 3 },
    { what: 'activities.revisions', record: 2, readModel: 3 },
    { what: 'byStatus.VERIFIED', record: 2, readModel: 3 },
    { what: 'sums.attendances', record: 10, readModel: 12 },
  ]);
});
