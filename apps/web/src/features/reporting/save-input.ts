import type { ReportDetailPartsFragment, SaveSubmissionInput } from '../../gql/graphql.ts';
import type { ReportText } from './merge-reports.ts';

/** A report to be saved on the version that the server has. */
export function saveInput(
  { id, version }: Pick<ReportDetailPartsFragment, 'id' | 'version'>,
  { note, activityIds }: ReportText,
  idempotencyKey: string,
): SaveSubmissionInput {
  return { submissionId: id, version, idempotencyKey, note, activityIds: [...activityIds] };
}
