import { scheduleTitle, type ReferenceIndex, type ScheduledPeriod } from '@lantoa/domain';
import type { OpenRequest } from '../collection/collection.types.ts';
import { invalid } from '../collection/refusals.ts';
import type { ScheduleTerms } from './schedule.types.ts';

/**
 * The request that a schedule opens for a window, as if somebody had written it down.
 * @throws RecordFault INVALID_ARGUMENT for a title that cannot be made
 */
export function requestOfWindow(
  schedule: ScheduleTerms,
  { code, dueOn }: ScheduledPeriod,
  index: ReferenceIndex,
): Omit<OpenRequest, 'by' | 'idempotencyKey'> {
  const title = scheduleTitle(schedule.titlePattern, code);
  if (title === null) {
    throw invalid(
      'Mẫu tên chỉ dùng được {kỳ}, {từ} và {đến}.',
      'The pattern of the title takes {kỳ}, {từ} and {đến} alone.',
    );
  }
  const { requester, basis, topics, holidays, addressees, formVersion } = schedule;
  const { correctionDays, parentReviewDays, departmentReviewDays } = schedule;
  return {
    ...{ kind: 'periodic', period: code, window: null, title, requester, basis, topics, dueOn, holidays },
    ...{ addressees, formVersion, correctionDays, parentReviewDays, departmentReviewDays, index },
  };
}
