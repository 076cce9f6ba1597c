import { showDate } from '../values/show-date.ts';
import type { CellFault } from './row-faults.ts';

export function invalidTime(column: string, value: string): CellFault {
  return {
    column,
    code: 'invalid_time',
    value,
    text: { vi: `“${value}” không phải là một giờ trong ngày.`, en: `“${value}” is no time of day.` },
    repair: {
      vi: 'Ghi giờ theo dạng 17:00; nếu không có cột ngày thì ghi 05/06/2023 17:00.',
      en: 'Write the time like 17:00; without a column of the day, like 05/06/2023 17:00.',
    },
  };
}

export function otherDay(column: string, value: string, day: string): CellFault {
  return {
    column,
    code: 'invalid_time',
    value,
    text: {
      vi: `“${value}” nói một ngày khác với ${showDate(day)} ở cột ngày.`,
      en: `“${value}” tells another day than ${showDate(day)} in the column of the day.`,
    },
    repair: {
      vi: 'Giữ đúng một ngày: ngày mà lượt phát bắt đầu.',
      en: 'Keep one day: the one on which the run begins.',
    },
  };
}

export function invalidDuration(column: string, value: string): CellFault {
  return {
    column,
    code: 'invalid_duration',
    value,
    text: {
      vi: `không rõ “${value}” dài bao lâu: thiếu đơn vị, hoặc không phải là thời lượng.`,
      en: `it is not clear how long “${value}” is: the unit is missing, or it is no duration.`,
    },
    repair: {
      vi: 'Ghi giờ:phút:giây (00:15:00) hoặc “15 phút”, hoặc đặt tên cột là “Thời lượng (phút)”, “Thời lượng (giây)”.',
      en: 'Write hours:minutes:seconds (00:15:00) or “15 phút”, or name the column “Thời lượng (phút)” or “Thời lượng (giây)”.',
    },
  };
}

export function tooLong(column: string, value: string): CellFault {
  return {
    column,
    code: 'invalid_duration',
    value,
    text: {
      vi: `“${value}”: một lượt phát không thể dài hơn 24 giờ.`,
      en: `“${value}”: no run lasts longer than 24 hours.`,
    },
    repair: {
      vi: 'Kiểm tra đơn vị (giây, phút) và giờ kết thúc.',
      en: 'Check the unit (seconds, minutes) and the end.',
    },
  };
}

export function repeatedRun(column: string, value: string, original: number): CellFault {
  return {
    column,
    code: 'duplicate_row',
    value,
    text: {
      vi: `cụm loa này đã có một lượt phát bắt đầu cùng phút đó ở dòng ${original}.`,
      en: `row ${original} has a run of these loudspeakers that begins in the same minute.`,
    },
    repair: {
      vi: 'Xóa dòng lặp; nếu là hai cụm loa khác nhau thì ghi rõ ở “Cụm loa”.',
      en: 'Delete the repeated row; for other loudspeakers name them under “Cụm loa”.',
    },
    duplicateOfRow: original,
  };
}

export function silentRun(column: string, value: string): CellFault {
  return {
    column,
    code: 'silent_run',
    severity: 'warning',
    value,
    text: {
      vi: 'lượt này không có loa nào phát; không được tính là lượt phát.',
      en: 'no loudspeaker gave this run out; it does not count as a run.',
    },
    repair: {
      vi: 'Nếu loa có phát thì sửa số loa hoạt động hoặc trạng thái.',
      en: 'If it was heard, correct the number of working speakers or the status.',
    },
  };
}

export function moreWorkingThanThere(column: string, value: string, total: number): CellFault {
  return {
    column,
    code: 'implausible_value',
    value,
    text: {
      vi: `số loa hoạt động lớn hơn tổng số loa (${total}).`,
      en: `more speakers work than there are (${total}).`,
    },
    repair: { vi: 'Sửa một trong hai con số.', en: 'Correct one of the two figures.' },
  };
}

export function moreThanThereCanBe(column: string, value: string, most: number): CellFault {
  return {
    column,
    code: 'implausible_value',
    value,
    text: {
      vi: `“${value}” lớn hơn mức có thể có ở một dòng (${most}).`,
      en: `“${value}” is more than one row can hold (${most}).`,
    },
    repair: {
      vi: 'Kiểm tra con số và cột của nó; mỗi dòng là các lượt phát của một ngày.',
      en: 'Check the figure and its column; a row holds the runs of one day.',
    },
  };
}

export function unknownResult(column: string, value: string): CellFault {
  return {
    column,
    code: 'unknown_status',
    value,
    text: {
      vi: `không rõ “${value}” là đã phát hay không phát.`,
      en: `it is not clear whether “${value}” means played or not played.`,
    },
    repair: { vi: 'Ghi “Đã phát” hoặc “Không phát”.', en: 'Write “Đã phát” (played) or “Không phát” (not played).' },
    candidates: ['played', 'silent'],
    part: value.trim(),
  };
}

export function severalCommunes(column: string, value: string): CellFault {
  return {
    column,
    code: 'ambiguous_commune',
    value,
    text: {
      vi: `“${value}” kể nhiều xã; mỗi lượt phát thuộc một xã.`,
      en: `“${value}” names several communes; a run belongs to one.`,
    },
    repair: { vi: 'Ghi mỗi xã một dòng.', en: 'Write one row for each commune.' },
  };
}

export function outsideScope(column: string): CellFault {
  return {
    column,
    code: 'outside_scope',
    value: null,
    text: {
      vi: 'xã này không thuộc phạm vi tài khoản của bạn.',
      en: 'this commune is none of those that your account reports for.',
    },
    repair: {
      vi: 'Bỏ các dòng của xã khác, hoặc gửi tệp cho cơ quan thường trực.',
      en: 'Leave out the rows of other communes, or send the file to the lead department.',
    },
  };
}

/** The title of a bulletin is no topic, and nothing is guessed from it. */
export function bulletinWithoutTopic(fault: CellFault): CellFault {
  const title = fault.value ?? '';
  const { vi, en } = fault.repair ?? { vi: '', en: '' };
  return {
    ...fault,
    text: {
      vi: `bản tin “${title}” chưa có nội dung tuyên truyền.`,
      en: `the bulletin “${title}” has no topic.`,
    },
    repair: {
      vi: `Chọn nội dung của bản tin ở trang Nhập số liệu; chỉ chọn một lần, các tệp sau của đơn vị bạn đã nhớ. ${vi}`,
      en: `Choose a topic for it on /import, once: it is remembered for the next files of your body. ${en}`,
    },
  };
}
