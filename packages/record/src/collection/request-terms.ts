import {
  isDateRange,
  leavesWorkingDay,
  overlaps,
  periodOfCode,
  type DateRange,
  type ReferenceIndex,
  type SubmissionTerms,
} from '@lantoa/domain';
import { checkedText } from './checked-text.ts';
import type { OpenRequest } from './collection.types.ts';
import { invalid } from './refusals.ts';

const DEFAULT_DAYS = { correctionDays: 3, parentReviewDays: 3, departmentReviewDays: 5 } as const;
const MOST_DAYS = 60;

/**
 * Days of a request as it was written down, with all that is checked of it.
 * @throws RecordFault INVALID_ARGUMENT
 */
export function requestTerms(input: Omit<OpenRequest, 'idempotencyKey' | 'by'>): SubmissionTerms {
  const window = windowOf(input);
  const { index, dueOn, holidays = [], correctionDays, parentReviewDays, departmentReviewDays } = input;
  const days = {
    correctionDays: correctionDays ?? DEFAULT_DAYS.correctionDays,
    parentReviewDays: parentReviewDays ?? DEFAULT_DAYS.parentReviewDays,
    departmentReviewDays: departmentReviewDays ?? DEFAULT_DAYS.departmentReviewDays,
  };
  for (const count of Object.values(days)) {
    if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
      throw invalid('Số ngày làm việc phải từ 1 đến 60.', 'Working days must be from 1 to 60.');
    }
  }
  if (!isDateRange({ from: dueOn, to: dueOn }) || !leavesWorkingDay(window.to, dueOn, holidays)) {
    throw invalid(
      `Hạn báo cáo phải sau ngày chốt số liệu ${window.to} ít nhất 1 ngày làm việc (NĐ 09/2019, Điều 8 khoản 5).`,
      `The due date must be at least one working day after the cut-off ${window.to} (ND 09/2019 art. 8(5)).`,
    );
  }
  if (!index.organisation(input.requester)) {
    throw invalid('Không có cơ quan yêu cầu này trong danh mục.', 'The requester is not in the reference data.');
  }
  checkTopics(input.topics, window, index);
  if (checkedText(input.title) === '') throw invalid('Yêu cầu phải có tên.', 'A request needs a title.');
  checkedText(input.basis);
  return { window, dueOn, ...days, holidays };
}

/** Topics of the catalogue, each in force on one day of the window at least: an ended one could be reported on no day. */
function checkTopics(topics: readonly string[], window: DateRange, index: ReferenceIndex): void {
  const known = topics.map((topic) => index.code('topic', topic));
  if (known.length === 0 || known.includes(undefined)) {
    throw invalid('Cần ít nhất một nội dung có trong danh mục.', 'At least one topic of the catalogue is needed.');
  }
  const days = { validFrom: window.from, validTo: window.to };
  const ended = known.find((topic) => topic && !overlaps(topic, days));
  if (ended) {
    throw invalid(
      `Nội dung “${ended.vi}” không dùng trong các ngày ${window.from} đến ${window.to}; bỏ nội dung này.`,
      `The topic “${ended.en}” is not used from ${window.from} to ${window.to}; leave it out.`,
    );
  }
}

function windowOf({ kind, period, window }: Pick<OpenRequest, 'kind' | 'period' | 'window'>): DateRange {
  if (kind === 'periodic') {
    const ofCode = periodOfCode(period ?? '');
    if (!ofCode || window)
      throw invalid('Báo cáo định kỳ cần đúng một mã kỳ.', 'A periodic request takes a period code.');
    return { from: ofCode.from, to: ofCode.to };
  }
  if (!window || (period !== null && period !== undefined) || !isDateRange(window)) {
    throw invalid('Cần khoảng ngày từ–đến hợp lệ.', 'A window of real days, from and to, is needed.');
  }
  return { from: window.from, to: window.to };
}
