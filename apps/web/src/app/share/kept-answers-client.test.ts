import { expect, it } from 'vitest';
import { MandateMatrixDocument } from '../../gql/graphql.ts';
import { keptAnswersClient } from './kept-answers-client.ts';

const key = (code: string) => ({ __typename: 'Key', dimension: 'TOPIC', id: code, code, label: code });
// As a link kept it before cells of charts asked for their reason.
const zero = { __typename: 'Cell', value: 0, status: 'ZERO', numerator: null, denominator: null, unknown: 0 };
const none = {
  ...zero,
  value: null,
  status: 'NOT_APPLICABLE',
  reason: null,
  estimated: false,
  lower: null,
  upper: null,
};
const ANSWER = {
  mandateMatrix: {
    __typename: 'MandateResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', completeness: none },
      warnings: [{ __typename: 'Warning', code: 'NO_REPORTING_STATUS', message: '' }],
    },
    cells: [
      {
        ...{ __typename: 'MandateCell', topic: key('drugs'), member: key('border'), state: 'NONE' },
        ...{ activities: zero, communesReached: zero, lastActivityOn: null },
      },
    ],
  },
};

it('a shared view, older ones too, tells a zero of a time in which no report was due as not known', async () => {
  const variables = { query: { period: { code: 'admin:2022-Q2' }, lang: 'VI' as const } };
  const client = keptAnswersClient(
    { answers: [JSON.stringify(ANSWER)], questions: [JSON.stringify({ name: 'MandateMatrix', variables })] },
    'vi',
  );
  const seen = await new Promise<unknown>((resolve) => {
    client.watchQuery({ query: MandateMatrixDocument, variables }).subscribe(({ data, loading }) => {
      if (!loading) resolve(data);
    });
  });
  expect(seen).toMatchObject({
    mandateMatrix: { cells: [{ state: 'NONE', activities: { status: 'MISSING', reason: 'no_report_due' } }] },
  });
});
