import type { CellPartsFragment, KeyPartsFragment, ReceivedReportsQuery } from '../../../gql/graphql.ts';

type Result = ReceivedReportsQuery['silent'];
type Row = Result['rows'][number];

/** A share with what it is a share of; of nothing due there is none. */
function share(received: number, expected: number): CellPartsFragment {
  const value = expected === 0 ? null : received / expected;
  return {
    ...{ __typename: 'Cell', value, status: value === null ? 'NOT_APPLICABLE' : value === 0 ? 'ZERO' : 'VALUE' },
    ...{ reason: null, estimated: false, numerator: received, denominator: expected },
    ...{ unknown: null, lower: null, upper: null },
  };
}

function key(dimension: KeyPartsFragment['dimension'], id: string): KeyPartsFragment {
  return { __typename: 'Key', dimension, id, code: id, label: id };
}

/** One row of an answer; its place and month, where it is of one. */
export function reportRow(
  kind: Row['kind'],
  about: { readonly DISTRICT?: string; readonly COMMUNE?: string; readonly REPORTING_MONTH?: string },
  received: number,
  expected: number,
): Row {
  const keys = (['DISTRICT', 'COMMUNE', 'REPORTING_MONTH'] as const).flatMap((dimension) =>
    about[dimension] === undefined ? [] : [key(dimension, about[dimension])],
  );
  return { __typename: 'AnalyticsRow', reportsDue: true, kind, keys, cells: [share(received, expected)] };
}

export function reportAnswer(rows: readonly Row[], truncated = false): Result {
  return {
    __typename: 'AnalyticsResult',
    truncated,
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200' },
      ...{ completeness: share(1, 1), warnings: [] },
    },
    columns: [{ __typename: 'Column', measure: 'REPORTING_RATE' }],
    rows: [...rows],
  };
}
