import { expect, it } from 'vitest';
import type { CellPartsFragment, LiftPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { liftFinding, liftText } from './lift-texts.ts';

const en = formatsOf('en');

function cell(part: Partial<CellPartsFragment>): CellPartsFragment {
  return {
    ...{ __typename: 'Cell', value: null, status: 'MISSING', reason: null, estimated: false },
    ...{ numerator: null, denominator: null, unknown: null, lower: null, upper: null },
    ...part,
  };
}

function lift(inside: Partial<CellPartsFragment>, ratio: Partial<CellPartsFragment>): LiftPartsFragment {
  return {
    __typename: 'ObservanceLift',
    observance: { __typename: 'Key', dimension: 'OBSERVANCE', id: 'A', code: 'A', label: 'Month of action' },
    ...{ from: '2023-06-01', to: '2023-06-30', days: 30, daysAround: 56 },
    ...{ inside: cell(inside), around: cell(inside), ratio: cell(ratio) },
  };
}

const running = lift({ status: 'VALUE', value: 24 }, { status: 'NOT_APPLICABLE', reason: 'not_over' });

it('what cannot be compared yet keeps its counts, and is not told as if there were none', () => {
  expect(liftText(running, false, en)).toBe('24 in 30 days; 24 in 56 days around');
  expect(liftText(running, true, en)).toBe('the weeks after are not over · 24 in 30 days; 24 in 56 days around');
  expect(liftFinding([running], en)).toBe('No observance can be compared yet');
  expect(liftFinding([], en)).toBe('No observance of this period to compare');
});

it('what nobody knows has no counts', () => {
  const notDue = lift({ reason: 'no_report_due' }, { reason: 'no_report_due' });
  expect(liftText(notDue, false, en)).toBe('');
});
