import type { CivilDate, DateRange } from '@lantoa/domain';
import type { DateReading } from '../values/read-date.ts';
import { showDate } from '../values/show-date.ts';
import type { CellFault } from './row-faults.ts';

const NUMBER_FORM = {
  vi: 'Chỉ ghi chữ số theo cách viết Việt Nam, ví dụ 1.234; để trống hoặc ghi ... nếu không có số liệu, ghi 0 hoặc - nếu không phát sinh.',
  en: 'Write digits only in Vietnamese form, for example 1.234; leave blank or write ... when there is no figure, 0 or - when nothing happened.',
};

export function missingValue(column: string): CellFault {
  return {
    column,
    code: 'missing_required',
    value: '',
    text: { vi: 'ô bắt buộc đang để trống.', en: 'this cell is required and is blank.' },
    repair: { vi: `Điền “${column}” cho dòng này.`, en: `Fill in “${column}” for this row.` },
  };
}

export function invalidDate(
  column: string,
  value: string,
  reading: Extract<DateReading, { kind: 'invalid' }>,
): CellFault {
  const near = reading.near === null ? null : showDate(reading.near);
  return {
    column,
    code: 'invalid_date',
    value,
    text: {
      vi: `“${value}” không phải là một ngày có thật theo dạng ngày/tháng/năm.`,
      en: `“${value}” is not a real day written day/month/year.`,
    },
    repair: near
      ? { vi: `Có phải là ${near}? Ghi lại theo dạng 05/06/2023.`, en: `Was ${near} meant? Write it like 05/06/2023.` }
      : { vi: 'Ghi đúng một ngày theo dạng 05/06/2023.', en: 'Write one day in the form 05/06/2023.' },
    candidates: reading.near === null ? [] : [reading.near],
  };
}

export function futureDate(column: string, value: string, date: CivilDate, today: CivilDate): CellFault {
  return {
    column,
    code: 'future_date',
    value,
    text: {
      vi: `ngày ${showDate(date)} chưa đến (hôm nay là ${showDate(today)}).`,
      en: `${showDate(date)} lies in the future (today is ${showDate(today)}).`,
    },
    repair: {
      vi: 'Kiểm tra lại năm; chỉ báo cáo hoạt động đã diễn ra.',
      en: 'Check the year; only activities that took place are reported.',
    },
  };
}

export function dateOutsidePeriod(column: string, value: string, date: CivilDate, period: DateRange): CellFault {
  const window = `${showDate(period.from)}–${showDate(period.to)}`;
  return {
    column,
    code: 'date_outside_period',
    value,
    text: {
      vi: `ngày ${showDate(date)} nằm ngoài kỳ báo cáo ${window} ghi ở đầu biểu.`,
      en: `${showDate(date)} lies outside the reporting period ${window} named above the table.`,
    },
    repair: {
      vi: 'Sửa ngày, hoặc chuyển dòng này sang báo cáo của kỳ khác.',
      en: 'Correct the date, or move this row to the report of its own period.',
    },
  };
}

export function notANumber(column: string, value: string): CellFault {
  const digits = value.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  const meant = digits !== value && /^\d+$/.test(digits) ? digits : null;
  return {
    column,
    code: 'not_a_number',
    value,
    text: { vi: `“${value}” không phải là một số.`, en: `“${value}” is not a number.` },
    repair:
      meant === null
        ? NUMBER_FORM
        : {
            vi: `Có phải là ${meant}? Có chữ cái nằm lẫn trong chữ số.`,
            en: `Was ${meant} meant? A letter stands among the digits.`,
          },
    candidates: meant === null ? [] : [meant],
  };
}

export function negativeNumber(column: string, value: string): CellFault {
  return {
    column,
    code: 'negative_number',
    value,
    text: { vi: `“${value}” là số âm; số liệu đếm không thể âm.`, en: `“${value}” is negative; a count cannot be.` },
    repair: {
      vi: 'Ghi số không âm; ghi - hoặc 0 nếu không phát sinh.',
      en: 'Write a number from 0 up; write - or 0 for nothing.',
    },
  };
}

export function notInteger(column: string, value: string): CellFault {
  return {
    column,
    code: 'not_integer',
    value,
    text: { vi: `“${value}” không phải số nguyên.`, en: `“${value}” is not a whole number.` },
    repair: {
      vi: 'Cột này chỉ nhận số nguyên. Dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn: 1.234.',
      en: 'This column takes whole numbers. A comma separates decimals, a dot thousands: 1.234.',
    },
  };
}

export function implausibleValue(
  column: string,
  value: string,
  why: { readonly vi: string; readonly en: string },
): CellFault {
  return {
    column,
    code: 'implausible_value',
    severity: 'warning',
    value,
    text: { vi: `“${value}” có vẻ không hợp lý: ${why.vi}.`, en: `“${value}” looks implausible: ${why.en}.` },
    repair: { vi: 'Kiểm tra lại số; nếu đúng thì giữ nguyên.', en: 'Check the figure; keep it if it is right.' },
  };
}
