import { showNumber } from '../values/show-number.ts';
import type { CellFault } from './row-faults.ts';

export function splitMismatch(column: string, value: string, sum: number, total: number | null): CellFault {
  const parts = showNumber(sum);
  const whole = showNumber(total ?? 0);
  return {
    column,
    code: 'split_mismatch',
    value,
    text:
      total === null
        ? {
            vi: `có số lượt người của từng xã (cộng lại ${parts.vi}) nhưng cột “Lượt người” để trống.`,
            en: `the communes have attendances of their own (${parts.en} together), but “Lượt người” is blank.`,
          }
        : {
            vi: `số lượt người của các xã cộng lại là ${parts.vi}, khác với “Lượt người” là ${whole.vi}.`,
            en: `the communes' attendances add up to ${parts.en}, but “Lượt người” says ${whole.en}.`,
          },
    repair: {
      vi: 'Sửa số trong ngoặc hoặc sửa “Lượt người” cho khớp; không rõ từng xã thì bỏ hết các ngoặc.',
      en: 'Make the numbers in brackets and “Lượt người” agree; leave out all brackets when the split is not known.',
    },
  };
}

export function incompleteSplit(column: string, value: string): CellFault {
  return {
    column,
    code: 'split_mismatch',
    value,
    text: {
      vi: 'chỉ một số xã có số lượt người trong ngoặc, hoặc một xã được ghi hai lần.',
      en: 'only some of the communes have attendances in brackets, or a commune is named twice.',
    },
    repair: {
      vi: 'Ghi số trong ngoặc cho mọi xã, mỗi xã một lần: Xã A (103); Xã B (214).',
      en: 'Give every commune its number in brackets, each once: Xã A (103); Xã B (214).',
    },
  };
}

export function groupExceedsTotal(
  column: string,
  value: string,
  group: string,
  count: number,
  total: number,
): CellFault {
  return {
    column,
    code: 'group_exceeds_total',
    value,
    text: {
      vi: `nhóm “${group}” có ${showNumber(count).vi} lượt, nhiều hơn “Lượt người” là ${showNumber(total).vi}.`,
      en: `the group “${group}” has ${showNumber(count).en} attendances, more than “Lượt người” (${showNumber(total).en}).`,
    },
    repair: {
      vi: 'Mỗi nhóm không được vượt tổng; các nhóm có thể trùng nhau nên tổng các nhóm được phép lớn hơn.',
      en: 'No group may exceed the total; groups may overlap, so their sum may.',
    },
  };
}

export function invalidBreakdown(column: string, value: string, part: string): CellFault {
  return {
    column,
    code: 'invalid_breakdown',
    value,
    text: {
      vi: `không đọc được “${part}” thành nhóm và số lượt người.`,
      en: `“${part}” cannot be read as a group and its attendances.`,
    },
    repair: {
      vi: 'Ghi mỗi nhóm một lần theo dạng Học sinh: 120; Trẻ em: 40.',
      en: 'Write each group once in the form Học sinh: 120; Trẻ em: 40.',
    },
  };
}
