import type { CivilDate } from '@lantoa/domain';
import { showDate } from '../values/show-date.ts';
import type { CellFault } from './row-faults.ts';

/** A part of "Đơn vị phối hợp" that cannot be taken: a partner named twice, or a public body with a number. */
export function invalidPartner(column: string, value: string, part: string, why: 'twice' | 'counted_body'): CellFault {
  const text =
    why === 'twice'
      ? { vi: `“${part}” được ghi hai lần.`, en: `“${part}” stands twice.` }
      : {
          vi: `“${part}” là một cơ quan; cơ quan phối hợp không ghi kèm số lượng.`,
          en: `“${part}” is a public body; bodies that take part carry no number.`,
        };
  return {
    column,
    code: 'invalid_partner',
    value,
    text,
    repair: {
      vi: 'Ghi mỗi đơn vị một lần theo dạng Đoàn thanh niên: 5; Công an xã Gia Cát (phối hợp).',
      en: 'Write each partner once in the form Đoàn thanh niên: 5; Công an xã Gia Cát (phối hợp).',
    },
  };
}

export function invalidVillage(column: string, value: string, why: 'several' | 'long' | 'no_commune'): CellFault {
  const texts = {
    several: { vi: 'ô này chỉ nhận một thôn.', en: 'this cell takes one village only.' },
    long: { vi: 'tên thôn quá dài.', en: 'the name of the village is too long.' },
    no_commune: {
      vi: 'dòng này không ghi đúng một xã, nên không biết thôn thuộc xã nào.',
      en: 'the row does not name exactly one commune, so that nobody can say where the village lies.',
    },
  };
  const repairs = {
    several: {
      vi: 'Tách thành mỗi thôn một dòng, hoặc để trống cột này.',
      en: 'Write one row per village, or leave this cell blank.',
    },
    long: {
      vi: 'Chỉ ghi tên thôn; lời giải thích ghi vào “Ghi chú”.',
      en: 'Write the name only; the rest goes to “Ghi chú”.',
    },
    no_commune: {
      vi: 'Ghi một xã ở cột “Xã/phường/thị trấn”, hoặc để trống cột này.',
      en: 'Name one commune in “Xã/phường/thị trấn”, or leave this cell blank.',
    },
  };
  return { column, code: 'invalid_village', value, text: texts[why], repair: repairs[why] };
}

/** An item cannot report an outcome before it was announced. */
export function announcedAfterActivity(
  column: string,
  value: string,
  announcedOn: CivilDate,
  activityOn: CivilDate,
): CellFault {
  return {
    column,
    code: 'announced_after_activity',
    value,
    text: {
      vi: `ngày công bố ${showDate(announcedOn)} sau ngày của hoạt động (${showDate(activityOn)}).`,
      en: `${showDate(announcedOn)}, the day of the announcement, lies after the activity (${showDate(activityOn)}).`,
    },
    repair: {
      vi: 'Kiểm tra lại hai ngày; tin, bài phản ánh kết quả chỉ có sau khi kết quả được công bố.',
      en: 'Check both days; an item can report an outcome only once it was announced.',
    },
  };
}
