import { showNumber } from '../values/show-number.ts';
import type { CellFault } from './row-faults.ts';

export function columnCount(found: number, expected: number): CellFault {
  return {
    column: null,
    code: 'column_count',
    value: String(found),
    text: {
      vi: `dòng có ${found} ô, tiêu đề có ${expected} ô; các ô có thể đã bị lệch cột.`,
      en: `the row has ${found} cells, the header ${expected}; cells may stand in the wrong columns.`,
    },
    repair: {
      vi: 'Thêm ô trống còn thiếu hoặc bỏ ô thừa; ô có dấu phẩy phải nằm trong dấu ngoặc kép.',
      en: 'Add the missing blank cell or remove the extra one; cells with a comma need quotation marks.',
    },
  };
}

export function duplicateRow(original: number): CellFault {
  return {
    column: null,
    code: 'duplicate_row',
    value: null,
    text: {
      vi: `mọi ô (trừ STT) giống hệt dòng ${original}.`,
      en: `every cell but STT equals row ${original}.`,
    },
    repair: {
      vi: 'Xóa dòng lặp. Nếu là hai hoạt động khác nhau thì ghi rõ điểm khác, ví dụ trong “Ghi chú”.',
      en: 'Delete the repeated row. For two different activities write what differs, for example in “Ghi chú”.',
    },
    duplicateOfRow: original,
  };
}

export function possibleDuplicate(original: number): CellFault {
  return {
    column: null,
    code: 'possible_duplicate',
    severity: 'warning',
    value: null,
    text: {
      vi: `có thể trùng với dòng ${original}: cùng địa bàn, hình thức, nội dung, lệch không quá 1 ngày và 10 % lượt người.`,
      en: `may repeat row ${original}: same place, form and topic, at most 1 day and 10 % of attendances apart.`,
    },
    repair: {
      vi: 'Nếu cùng một buổi do hai đơn vị báo cáo thì chỉ giữ dòng của đơn vị chủ trì.',
      en: 'If two bodies report one event, keep the row of the body that led it.',
    },
    duplicateOfRow: original,
  };
}

export function repeatedUnit(column: string, value: string, original: number): CellFault {
  return {
    column,
    code: 'duplicate_row',
    value,
    text: { vi: `“${value}” đã có ở dòng ${original}.`, en: `“${value}” already stands in row ${original}.` },
    repair: { vi: 'Giữ một dòng cho mỗi đơn vị trong một kỳ.', en: 'Keep one row per unit and period.' },
    duplicateOfRow: original,
  };
}

export function checkTotalMismatch(column: string, inFile: number, computed: number): CellFault {
  return {
    column,
    code: 'check_total_mismatch',
    severity: 'warning',
    value: String(inFile),
    text: {
      vi: `dòng tổng ghi ${showNumber(inFile).vi}, các dòng cộng lại là ${showNumber(computed).vi}.`,
      en: `the total row says ${showNumber(inFile).en}, the rows add up to ${showNumber(computed).en}.`,
    },
    repair: {
      vi: 'Dòng tổng không được nhập; kiểm tra xem có dòng nào thiếu hoặc ghi sai.',
      en: 'The total is not imported; check whether a row is missing or wrong.',
    },
  };
}

export function unknownStatus(column: string, value: string): CellFault {
  return {
    column,
    code: 'unknown_status',
    value,
    text: { vi: `“${value}” không phải là một trạng thái.`, en: `“${value}” is not a status.` },
    repair: {
      vi: 'Ghi submitted (đã gửi), zero (không phát sinh) hoặc missing (chưa gửi).',
      en: 'Write submitted, zero (nothing to report) or missing (no report).',
    },
    candidates: ['submitted', 'zero', 'missing'],
    part: value.trim(),
  };
}

export function unknownPeriod(column: string, value: string): CellFault {
  return {
    column,
    code: 'unknown_period',
    value,
    text: { vi: `“${value}” không phải là một tháng báo cáo.`, en: `“${value}” is not a reporting month.` },
    repair: { vi: 'Ghi theo dạng admin:2023-M04.', en: 'Write it in the form admin:2023-M04.' },
  };
}

export function unknownUnitCode(column: string, value: string): CellFault {
  return {
    column,
    code: 'unknown_commune',
    value,
    text: {
      vi: `không có đơn vị cấp xã nào mang mã “${value}”.`,
      en: `no commune-level unit has the code “${value}”.`,
    },
    repair: { vi: 'Ghi mã 5 chữ số, giữ số 0 ở đầu.', en: 'Write the code of 5 digits with its leading zero.' },
  };
}

export function unitCodeNotValid(column: string, value: string, period: string): CellFault {
  return {
    column,
    code: 'commune_not_valid_on_date',
    value,
    text: {
      vi: `mã “${value}” không thuộc đơn vị nào đang tồn tại trong ${period}.`,
      en: `the code “${value}” belongs to no unit in force in ${period}.`,
    },
    repair: {
      vi: 'Dùng mã của đơn vị hiện hành trong tháng đó.',
      en: 'Use the code of the unit in force in that month.',
    },
  };
}

export function unitNameMismatch(
  column: string,
  value: string,
  unit: { readonly id: string; readonly name: string },
): CellFault {
  return {
    column,
    code: 'unknown_commune',
    value,
    text: {
      vi: `mã của dòng này là ${unit.name}, nhưng tệp ghi “${value}”.`,
      en: `the code of this row is ${unit.name}, but the file says “${value}”.`,
    },
    repair: {
      vi: 'Kiểm tra mã: mã cũ đã được dùng lại cho đơn vị khác.',
      en: 'Check the code: old codes were given to other units.',
    },
    candidates: [unit.id],
  };
}
