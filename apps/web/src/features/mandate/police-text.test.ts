import { expect, it } from 'vitest';
import type { CellPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { policeText } from './police-text.ts';

const CELL: CellPartsFragment = {
  ...{ __typename: 'Cell', value: 0.667, status: 'VALUE', reason: null, estimated: false },
  ...{ numerator: 2, denominator: 3, unknown: null, lower: null, upper: null },
};

function answer(cell: CellPartsFragment, codes: readonly string[] = []): ResultPartsFragment {
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', completeness: CELL },
      warnings: codes.map((code) => ({ __typename: 'Warning', code, message: '' })),
    },
    columns: [{ __typename: 'Column', measure: 'POLICE_SESSION_SHARE' }],
    rows: [{ __typename: 'AnalyticsRow', reportsDue: true, kind: 'DATA', keys: [], cells: [cell] }],
  };
}

it('the share of sessions with the police has its base, and is not told where no report was due', () => {
  expect(policeText(answer(CELL), formatsOf('en'))).toBe(
    'The commune police took part in 67% of the community sessions (2 of 3).',
  );
  expect(policeText(answer(CELL, ['NO_REPORTING_STATUS']), formatsOf('en'))).toBeNull();
  expect(policeText(answer({ ...CELL, value: null, status: 'MISSING' }), formatsOf('vi'))).toBeNull();
});
