import {
  addYears,
  expandAddressees,
  finishedWindows,
  isDateRange,
  nextWindow,
  scheduleDimension,
  type CivilDate,
} from '@lantoa/domain';
import { checkedText } from '../collection/checked-text.ts';
import { invalid } from '../collection/refusals.ts';
import { requestTerms } from '../collection/request-terms.ts';
import { requestOfWindow } from './request-of-window.ts';
import type { ReportSchedule, SaveReportSchedule, ScheduleTerms } from './schedule.types.ts';

const MOST_DAYS = 60;

/**
 * A schedule as it may be kept: its next request is one that could be opened.
 * @throws RecordFault INVALID_ARGUMENT
 */
export function checkedSchedule(
  input: SaveReportSchedule,
  known: ReportSchedule | null,
  today: CivilDate,
): ScheduleTerms {
  const terms = {
    ...input,
    ...{ titlePattern: checkedText(input.titlePattern), basis: checkedText(input.basis) },
  };
  checkDays(terms, known, today);
  const standing = {
    ...{ ...terms, every: scheduleDimension(terms.scheme, terms.periodicity), resumedOn: known?.resumedOn ?? null },
  };
  const window = nextWindow(standing, today) ?? finishedWindows(standing, today).at(-1);
  if (!window) throw invalid('Giữa hai ngày này không có kỳ nào trọn vẹn.', 'No whole period lies between these days.');
  const request = requestOfWindow(terms, window, input.index);
  requestTerms(request);
  if (expandAddressees(input.index, input.addressees, window.window).expected.length === 0) {
    throw invalid('Không có đơn vị nào phải báo cáo theo lịch này.', 'Nobody owes a report by this schedule.');
  }
  return terms;
}

function checkDays(terms: ScheduleTerms, known: ReportSchedule | null, today: CivilDate): void {
  const { from, until, dueWorkingDays } = terms;
  if (!Number.isInteger(dueWorkingDays) || dueWorkingDays < 1 || dueWorkingDays > MOST_DAYS) {
    throw invalid('Số ngày làm việc phải từ 1 đến 60.', 'Working days must be from 1 to 60.');
  }
  if (!isDateRange({ from, to: until ?? from })) {
    throw invalid('Cần khoảng ngày từ–đến hợp lệ.', 'Real days, from and until, are needed.');
  }
  // A mistyped year would open hundreds of requests that nobody can take back.
  if (from !== known?.from && from < addYears(today, -1)) {
    throw invalid('Lịch không bắt đầu sớm hơn một năm trước hôm nay.', 'A schedule begins a year ago at the earliest.');
  }
  if (known && (known.scheme !== terms.scheme || known.periodicity !== terms.periodicity)) {
    throw invalid(
      'Không đổi được loại kỳ của lịch đã lập; tạm dừng lịch này và lập lịch khác.',
      'The periods of a schedule stay; pause this one and make another.',
    );
  }
}
