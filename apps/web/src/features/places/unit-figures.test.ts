import { expect, it } from 'vitest';
import type { LeanCellPartsFragment, Measure, PlacesPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { unitFigures } from './unit-figures.ts';

const MEASURES: readonly Measure[] = ['DAYS_SINCE_LAST_ACTIVITY', 'COMMUNE_COVERAGE'];
const nothing = { value: null, numerator: null, denominator: null, unknown: null };
const never: LeanCellPartsFragment = { __typename: 'Cell', ...nothing, status: 'NOT_APPLICABLE' };

function figuresOf(days: LeanCellPartsFragment, reached: LeanCellPartsFragment, beyond = 0) {
  const units: PlacesPartsFragment = {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', warnings: [] },
      completeness: { ...never, reason: null, estimated: false, lower: null, upper: null },
    },
    columns: MEASURES.map((measure) => ({ __typename: 'Column', measure })),
    rows: [
      {
        ...{ __typename: 'AnalyticsRow', kind: 'DATA', reportsDue: true, cells: [days, reached] },
        keys: [{ __typename: 'Key', dimension: 'COMMUNE', id: 'a' }],
      },
    ],
  };
  return unitFigures(units, { on: '2026-05-19', beyond }, formatsOf('en'));
}
const daysOf = (...cells: Parameters<typeof figuresOf>) => figuresOf(...cells).days('a');

it('of a commune without an activity in the period the days tell why there are none', () => {
  const none: LeanCellPartsFragment = { ...never, value: 0, status: 'ZERO', numerator: 0, denominator: 1, unknown: 0 };
  expect(daysOf({ ...never, value: 9, status: 'VALUE' }, { ...none, value: 1, status: 'VALUE' })).toBe('9');
  expect(daysOf(never, none)).toBe('None in the period');
  expect(daysOf(never, { ...none, unknown: 1 })).toBe('None, reports missing');
  expect(daysOf(never, { ...none, ...nothing, status: 'MISSING', reason: 'no_report_due' })).toBe('Not known');
});

it('of a period that runs on the days are counted to the end of the data, and so they are named', () => {
  const one: LeanCellPartsFragment = { ...never, value: 1, status: 'VALUE', numerator: 1, denominator: 1, unknown: 0 };
  const figures = figuresOf({ ...never, value: 210, status: 'VALUE' }, one, 209);
  expect(figures.days('a')).toBe('1');
  expect(figures.cell('a', 'DAYS_SINCE_LAST_ACTIVITY')?.value).toBe(1);
  expect(figures.daysLabel).toContain('to 19 May 2026, the end of the data');
  expect(figuresOf(never, one).daysLabel).toBe('Days from the last activity in the period to its end');
});
