import { describe, expect, it } from 'vitest';
import type { CellStatus, ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { timeFinding } from './time-finding.ts';
import { timePoints } from './time-line-points.ts';

function answer(
  months: readonly { month: string; value: number | null; status: CellStatus; before?: number; target?: number }[],
): ResultPartsFragment & ChangePartsFragment {
  const none = { __typename: 'Figure', value: null, status: 'NOT_APPLICABLE' } as const;
  const counts = { numerator: 5, denominator: 21, unknown: 1, lower: null, upper: null };
  const cell = { __typename: 'Cell', reason: null, estimated: false, ...counts } as const;
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      __typename: 'Evidence',
      dataVersion: '1',
      recordedUpTo: null,
      base: 'AS_OF_EVENT',
      completeness: { ...cell, value: 1, status: 'VALUE' },
      warnings: [],
    },
    columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
    rows: months.map(({ month, value, status, before, target }) => ({
      __typename: 'AnalyticsRow',
      reportsDue: true,
      kind: 'DATA' as const,
      keys: [
        { __typename: 'Key' as const, dimension: 'REPORTING_MONTH' as const, id: month, code: month, label: month },
      ],
      cells: [
        {
          ...cell,
          value,
          status,
          change: none,
          target: target === undefined ? null : ({ __typename: 'Figure', value: target, status: 'ZERO' } as const),
          previous: before === undefined ? none : ({ __typename: 'Figure', value: before, status: 'VALUE' } as const),
        },
      ],
    })),
  };
}

describe('the months of coverage over time', () => {
  const points = timePoints(
    answer([
      { month: 'admin:2023-M05', value: 0, status: 'ZERO', before: 0.4, target: 0 },
      { month: 'admin:2023-M06', value: 0.24, status: 'VALUE' },
      { month: 'admin:2023-M07', value: null, status: 'MISSING' },
    ]),
    'admin:2023-Q2',
  );

  it('keep a month without work apart from one without reports', () => {
    expect(points.map(({ share, blank }) => [share, blank])).toEqual([
      [0, 'zero'],
      [0.24, null],
      [null, 'missing'],
    ]);
  });

  it('tell the chosen period apart, and the year before where it is known', () => {
    expect(points.map(({ inPeriod }) => inPeriod)).toEqual([true, true, false]);
    expect(points.map(({ yearBefore }) => yearBefore)).toEqual([0.4, null, null]);
    expect(points.map(({ target }) => target)).toEqual([0, null, null]);
  });

  it('are told by the highest and the lowest of the chosen period', () => {
    expect(timeFinding(points, formatsOf('vi'))).toBe(
      'Cao nhất tháng 6/2023: 24% số xã có hoạt động trong tháng; thấp nhất tháng 5/2023: 0%',
    );
    expect(timeFinding([], formatsOf('en'))).toBe('No monthly figures for this period yet');
  });

  it('are told by one month where the shares of all known ones read alike', () => {
    const [first, second, last] = points;
    const near = [first, second, last].flatMap((point, index) =>
      point ? [{ ...point, inPeriod: true, share: [0.01, 0.008, null][index] ?? null }] : [],
    );
    expect(timeFinding(near, formatsOf('en'))).toBe(
      'May 2023 and Jun 2023: 1% of communes had an activity in the month',
    );
    expect(timeFinding(near, formatsOf('vi'), 'xã biên giới')).toBe(
      'Tháng 5/2023 và tháng 6/2023: 1% số xã biên giới có hoạt động trong tháng',
    );
    expect(timeFinding(near, formatsOf('vi'))).toBe('Tháng 5/2023 và tháng 6/2023: 1% số xã có hoạt động trong tháng');
    const equal = near.map((point) => ({ ...point, share: 0.5 }));
    expect(timeFinding(equal, formatsOf('en'))).toBe('50% of communes had an activity in every month');
  });

  const en = formatsOf('en');
  const [point] = points;
  const year = (...shares: readonly (readonly [share: number, unknown: number | null])[]) =>
    shares.flatMap(([share, unknown], index) =>
      point?.cell
        ? [
            {
              ...{ ...point, month: `admin:2023-M0${String(index + 1)}`, share, blank: null },
              cell: { ...point.cell, numerator: Math.round(share * 200), denominator: 200, unknown },
            },
          ]
        : [],
    );

  it('name every month that is as high or as low', () => {
    expect(timeFinding(year([0.24, 0], [0.1, 0], [0.241, 0]), en)).toBe(
      'Highest in Jan 2023 and Mar 2023: 24% of communes had an activity in the month; lowest in Feb 2023: 10%',
    );
    expect(timeFinding(year([0.24, 0], [0.1, 0], [0.1, 0], [0.1, 0]), formatsOf('vi'))).toBe(
      'Cao nhất tháng 1/2023: 24% số xã có hoạt động trong tháng; thấp nhất tháng 2/2023 và 2 tháng khác: 10%',
    );
  });

  it('have no exact share, and are no lowest, where no report was due', () => {
    expect(timeFinding(year([0.01, null]), en)).toBe(
      'Jan 2023: at least 2 of 200 communes had an activity in the month; no report was due',
    );
    expect(timeFinding(year([0.01, null], [0.5, 0], [0.25, 0]), en)).toBe(
      'Highest in Feb 2023: 50% of communes had an activity in the month; lowest in Mar 2023: 25%',
    );
    expect(timeFinding(year([0.6, null], [0.5, 0]), en)).toContain('Highest in Jan 2023: at least 60% of communes');
    expect(timeFinding(year([0.01, null], [0.01, null]), en)).toContain('Jan 2023 and Feb 2023: at least 2 of 200');
  });

  it('name those that are at least as high as the highest', () => {
    expect(timeFinding(year([0.5, null], [0.5, 0]), en)).toBe(
      'Feb 2023: 50%, in Jan 2023 at least 50% of communes had an activity in the month',
    );
    expect(timeFinding(year([0.5, null], [0.5, 0], [0.25, 0]), en)).toBe(
      'Highest in Feb 2023: 50%, in Jan 2023 at least 50% of communes had an activity in the month; lowest in Mar 2023: 25%',
    );
    expect(timeFinding(year([0.504, null], [0.5, 0], [0.25, 0]), formatsOf('vi'))).toBe(
      'Cao nhất tháng 2/2023: 50%, tháng 1/2023 ít nhất 50% số xã có hoạt động trong tháng; thấp nhất tháng 3/2023: 25%',
    );
  });
});
