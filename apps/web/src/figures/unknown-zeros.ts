import type { ResultPartsFragment } from '../gql/graphql.ts';
import { isReportingKnown } from './is-reporting-known.ts';

/**
 * The same answer without zeros that nobody knows: where no report was due, a group without activity is not reported.
 * Answers about times with reports come back as they are.
 */
export function withoutUnknownZeros<Answer extends ResultPartsFragment>(answer: Answer): Answer {
  if (isReportingKnown(answer.evidence)) return answer;
  const rows = answer.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.status === 'ZERO' ? { ...cell, status: 'MISSING', value: null } : cell)),
  }));
  return { ...answer, rows };
}
