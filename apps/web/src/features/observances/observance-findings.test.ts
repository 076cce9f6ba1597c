import { expect, it } from 'vitest';
import type { CellPartsFragment, ObservanceYearPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { whyNoLift } from './observance-findings.ts';

function observance(label: string, ratio: Partial<CellPartsFragment>): ObservanceYearPartsFragment {
  const cell = (part: Partial<CellPartsFragment> = {}): CellPartsFragment => ({
    ...{ __typename: 'Cell', value: null, status: 'MISSING', reason: null, estimated: false },
    ...{ numerator: null, denominator: null, unknown: null, lower: null, upper: null },
    ...part,
  });
  const days = { from: '2023-06-01', to: '2023-06-30', linkedFrom: '2023-06-01', linkedTo: '2023-06-30' };
  return {
    ...{ __typename: 'ObservanceYear', ...days, phase: 'OVER', isAsked: true, about: null },
    observance: { __typename: 'Key', dimension: 'OBSERVANCE', id: label, code: label, label },
    ...{ activities: cell(), communes: cell(), attendances: cell(), linked: cell() },
    lift: {
      ...{ __typename: 'LiftFigures', days: 30, daysAround: 56, ratio: cell(ratio) },
      ...{ inside: cell(), around: cell(), difference: cell(), reportedInside: cell(), reportedAround: cell() },
    },
  };
}

it('why no observance can be compared is said once, and by name where reasons differ', () => {
  const en = formatsOf('en');
  const notDue = { reason: 'no_report_due' };
  expect(whyNoLift([observance('A', notDue), observance('B', notDue)], en)).toEqual(['Not known: no report was due.']);
  expect(
    whyNoLift([observance('A', notDue), observance('B', { reason: 'not_over' }), observance('C', notDue)], en),
  ).toEqual(['Not known: no report was due: A; C.', 'The weeks after are not over: B.']);
  expect(whyNoLift([observance('A', notDue), observance('B', { status: 'VALUE', value: 2 })], en)).toEqual([]);
});
