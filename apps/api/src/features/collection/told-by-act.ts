import type { SubmissionCommand } from '@lantoa/record';
import type { AcceptSubmissionInput, ReturnSubmissionInput, SaveSubmissionInput } from './collection.input.ts';

/** What is left out stays as it is. */
export function savedOf({ note, activityIds, fromBatch }: SaveSubmissionInput): Partial<SubmissionCommand> {
  return {
    ...(typeof note === 'string' ? { note } : {}),
    ...(activityIds ? { activityIds } : {}),
    ...(typeof fromBatch === 'number' ? { fromBatch } : {}),
  };
}

export function commentsOf({ reason, comments }: ReturnSubmissionInput): Partial<SubmissionCommand> {
  return {
    reason,
    comments: comments.map(({ activityId, cell, comment }) => ({ activityId: activityId ?? null, cell, comment })),
  };
}

export function exceptionsOf({ exceptions }: AcceptSubmissionInput): Partial<SubmissionCommand> {
  return { exceptions: exceptions.map(({ activityId, reason }) => ({ activityId: activityId ?? null, reason })) };
}
