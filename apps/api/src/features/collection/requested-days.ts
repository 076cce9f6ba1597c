import { addWorkingDays, isDateRange, periodOfCode, type CivilDate, type DateRange } from '@lantoa/domain';
import { AppError } from '../../platform/errors/app-error.ts';
import type { RequestTermsInput } from './request.input.ts';

const MOST_WORKING_DAYS = 60;

interface RequestedDays {
  readonly window: DateRange;
  readonly dueOn: CivilDate;
}

/**
 * Window and due date of a request as it was written down: a period code or a window, a day or a number of working days.
 * @throws AppError INVALID_ARGUMENT
 */
export function requestedDays(input: RequestTermsInput): RequestedDays {
  const window = windowOf(input);
  const { dueOn, dueWorkingDays, holidays } = input;
  if (dueOn) return { window, dueOn };
  const days = dueWorkingDays ?? 0;
  if (days < 1 || days > MOST_WORKING_DAYS) throw new AppError('INVALID_ARGUMENT', { text: DUE_TEXT });
  return { window, dueOn: addWorkingDays(window.to, days, holidays) };
}

function windowOf({ period, windowFrom, windowTo }: RequestTermsInput): DateRange {
  const ofCode = period ? periodOfCode(period) : null;
  const window = ofCode ?? { from: windowFrom ?? '', to: windowTo ?? '' };
  if (!isDateRange(window)) throw new AppError('INVALID_ARGUMENT', { text: WINDOW_TEXT });
  return { from: window.from, to: window.to };
}

const WINDOW_TEXT = {
  vi: 'Cần một kỳ báo cáo, hoặc từ ngày và đến ngày.',
  en: 'A period is needed, or a first and a last day.',
};
const DUE_TEXT = {
  vi: 'Cần hạn báo cáo: một ngày, hoặc từ 1 đến 60 ngày làm việc sau kỳ.',
  en: 'A due date is needed: a day, or 1 to 60 working days after the period.',
};
