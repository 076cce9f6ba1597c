import { isUuid } from '../database/is-uuid.ts';
import { checkedText } from './checked-text.ts';
import type { SubmissionCommand } from './collection.types.ts';
import { invalid } from './refusals.ts';

const MOST_REMARKS = 500;
const MOST_ACTIVITIES = 20_000;
const LONGEST_KEY = 200;

/**
 * An act as it may be recorded: bounded, ids of the right shape, every text looked through for personal data.
 * @throws RecordFault INVALID_ARGUMENT
 */
export function checkedCommand(command: SubmissionCommand): SubmissionCommand {
  const { idempotencyKey, reason, note, activityIds = [], comments, exceptions } = command;
  if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) {
    throw invalid('idempotencyKey phải có từ 1 đến 200 ký tự.', 'idempotencyKey must have 1 to 200 characters.');
  }
  const remarks = [...(comments ?? []), ...(exceptions ?? [])];
  if (remarks.length > MOST_REMARKS || activityIds.length > MOST_ACTIVITIES) {
    throw invalid('Quá nhiều mục trong một lần.', 'Too many items at once.');
  }
  const ids = [...activityIds, ...remarks.flatMap(({ activityId }) => activityId ?? [])];
  if (!ids.every(isUuid)) throw invalid('Mã hoạt động không đúng.', 'Not the id of an activity.');
  return {
    ...command,
    ...(reason === undefined ? {} : { reason: checkedText(reason) }),
    ...(note === undefined ? {} : { note: checkedText(note) }),
    ...(comments ? { comments: comments.map((said) => ({ ...said, comment: checkedText(said.comment) })) } : {}),
    ...(exceptions ? { exceptions: exceptions.map((said) => ({ ...said, reason: checkedText(said.reason) })) } : {}),
  };
}
