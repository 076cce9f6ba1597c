import type { ChangeFault, ChangeFaultCode } from './change-fault.ts';

type Text = readonly [vi: string, en: string];

const TEXTS: Readonly<Record<ChangeFaultCode, (value: string, other: string) => readonly [Text, Text]>> = {
  required: () => [
    ['Ô này chưa điền.', 'This is not filled in.'],
    ['Điền rồi lưu lại.', 'Fill it in and save again.'],
  ],
  too_long: () => [
    ['Dài quá 300 ký tự.', 'Longer than 300 characters.'],
    ['Viết ngắn lại.', 'Make it shorter.'],
  ],
  bad_date: (value) => [
    [`“${value}” không phải một ngày có thật.`, `“${value}” is not a real day.`],
    ['Chọn ngày trong lịch, hoặc viết theo dạng 2026-01-31.', 'Choose the day, or write it as 2026-01-31.'],
  ],
  dates_reversed: (value, other) => [
    [`Ngày cuối ${value} trước ngày đầu ${other}.`, `The last day ${value} lies before the first, ${other}.`],
    [`Chọn ngày cuối từ ${other} trở đi.`, `Choose a last day from ${other} on.`],
  ],
  bad_code: (value) => [
    [
      `Mã “${value}” chỉ được gồm chữ a-z không dấu, số và gạch dưới, bắt đầu bằng chữ.`,
      `The code “${value}” may hold a-z, digits and underscores only, and begins with a letter.`,
    ],
    ['Ví dụ mã đúng: border_guard.', 'A good code is, for example, border_guard.'],
  ],
  bad_number: (value) => [
    [`“${value}” không phải số nguyên từ 0 trở lên.`, `“${value}” is not a whole number of 0 or more.`],
    ['Viết số bằng chữ số, không dấu chấm, không dấu trừ.', 'Write digits only, without a sign or separators.'],
  ],
  closed_list: (value) => [
    [`Danh mục “${value}” do phần mềm quy định.`, `The list “${value}” is fixed by the software.`],
    ['Chọn một danh mục mở rộng được.', 'Choose a list that can be extended.'],
  ],
  list_full: (value, other) => [
    [
      `Danh mục “${value}” đã có ${other} mã, không thêm được nữa.`,
      `The list “${value}” holds ${other} codes, its most.`,
    ],
    ['Dùng một mã đang có, hoặc mã “khác”.', 'Use a code that is there, or the one for “other”.'],
  ],
  code_taken: (value, other) => [
    [`Mã “${value}” đã mang nghĩa “${other}”.`, `The code “${value}” means “${other}” already.`],
    [
      'Mã không được dùng lại với nghĩa khác, kể cả khi đã hết hiệu lực: đặt mã mới.',
      'A code is never used again with another meaning, not even an ended one: choose a new code.',
    ],
  ],
  name_taken: (value, other) => [
    [`“${value}” đã là tên của “${other}”.`, `“${value}” is a name of “${other}” already.`],
    ['Dùng mục đang có, hoặc đặt tên khác.', 'Use that entry, or choose another name.'],
  ],
  unknown_entry: (value) => [
    [`Không có mục “${value}”.`, `There is no entry “${value}”.`],
    ['Tải lại danh sách rồi chọn lại.', 'Load the list again and choose anew.'],
  ],
  unknown_code: (value) => [
    [`Không có mã “${value}” trong danh mục.`, `There is no code “${value}” in the list.`],
    ['Chọn trong danh mục, hoặc thêm mã trước.', 'Choose one of the list, or add the code first.'],
  ],
  code_not_in_force: (value, other) => [
    [`Mã ${value} chỉ dùng trong ${other}.`, `The code ${value} is used only in ${other}.`],
    [
      'Chọn mã còn hiệu lực vào thời gian đó, hoặc sửa ngày.',
      'Choose a code in force at that time, or change the dates.',
    ],
  ],
  unknown_unit: (value) => [
    [`Không có đơn vị “${value}”.`, `There is no unit “${value}”.`],
    [
      'Chọn đơn vị trong danh sách; mã đầy đủ có ngày, ví dụ 06187@2025-07-01.',
      'Choose a unit of the list; a full id has its day, such as 06187@2025-07-01.',
    ],
  ],
  unit_not_in_force: (value, other) => [
    [`Đơn vị ${value} chỉ có từ ${other}.`, `The unit ${value} exists only from ${other}.`],
    ['Chọn đơn vị có vào thời gian đó, hoặc sửa ngày.', 'Choose the unit of that time, or change the dates.'],
  ],
  already_ended: (value) => [
    [`Đã hết hiệu lực từ ${value}.`, `It has ended on ${value}.`],
    ['Chọn ngày trước đó, hoặc để nguyên.', 'Choose an earlier day, or leave it.'],
  ],
  already_recorded: (value) => [
    [`Đã có số liệu cho ngày ${value}.`, `There is a figure for ${value} already.`],
    ['Mở số liệu đó và sửa, hoặc chọn ngày khác.', 'Open that figure and correct it, or choose another day.'],
  ],
  overlapping_dates: (value, other) => [
    [`Đơn vị đã thuộc loại ${value} từ ${other}.`, `The unit is in the class ${value} already from ${other}.`],
    [
      'Cho lần cũ hết hiệu lực trước ngày đầu mới, hoặc sửa ngày.',
      'End that one before the new first day, or change the dates.',
    ],
  ],
  attribute_needed: () => [
    ['Danh mục này cần biết thêm điều này.', 'This list needs to know this, too.'],
    [
      'Kênh cần cách tiếp cận, nhóm nhạy cảm cần ngưỡng ẩn số, đợt hưởng ứng cần ngày (MM-DD..MM-DD).',
      'A channel needs its reach, a sensitive group its threshold, an observance its days (MM-DD..MM-DD).',
    ],
  ],
  below_group: (value, other) => [
    [`Tổng ${value} nhỏ hơn một nhóm của nó (${other}).`, `The total ${value} is below one of its groups (${other}).`],
    ['Kiểm tra lại tổng và nhóm với nguồn số liệu.', 'Check total and group against the source.'],
  ],
  above_total: (value, other) => [
    [
      `Nhóm ${value} lớn hơn tổng số dân của đơn vị (${other}).`,
      `The group ${value} is above the unit's total (${other}).`,
    ],
    ['Kiểm tra lại nhóm và tổng với nguồn số liệu.', 'Check group and total against the source.'],
  ],
};

/** A fault of a field, with its text and repair. `other` is what it is compared with. */
export function faultOf(field: string, code: ChangeFaultCode, value = '', other = ''): ChangeFault {
  const [message, suggestion] = TEXTS[code](value, other);
  return {
    field,
    code,
    value: value === '' ? null : value,
    message: { vi: message[0], en: message[1] },
    suggestion: { vi: suggestion[0], en: suggestion[1] },
  };
}
