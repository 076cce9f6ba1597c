import type { CivilDate, UnusualValue } from '@lantoa/domain';
import { showDate } from '../values/show-date.ts';
import { showNumber } from '../values/show-number.ts';
import type { CellFault } from './row-faults.ts';

export function unusualFigure(column: string, value: number, found: UnusualValue): CellFault {
  const [median, low, high] = [found.median, found.low, found.high].map(showNumber);
  return {
    column,
    code: 'unusual_value',
    severity: 'warning',
    value: String(value),
    text: {
      vi: `${showNumber(value).vi} khác hẳn các lần trước của đơn vị: ${showNumber(found.figures).vi} lần gần đây thường khoảng ${median?.vi ?? ''} (từ ${low?.vi ?? ''} đến ${high?.vi ?? ''}).`,
      en: `${showNumber(value).en} is unlike what the unit reported before: ${showNumber(found.figures).en} recent figures lie around ${median?.en ?? ''} (${low?.en ?? ''} to ${high?.en ?? ''}).`,
    },
    repair: {
      vi: 'Kiểm tra lại số (thừa hay thiếu một chữ số?); nếu đúng thì ghi lý do.',
      en: 'Check the figure (a digit too many or too few?); give the reason if it is right.',
    },
  };
}

export function possibleRepetition(
  near: readonly { readonly id: string; readonly date: CivilDate; readonly organisation: string | null }[],
): CellFault {
  const told = near.map(({ date, organisation }) => [showDate(date), organisation ?? '?'].join(', ')).join('; ');
  return {
    column: null,
    code: 'possible_duplicate',
    severity: 'warning',
    value: near
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
    text: {
      vi: `có thể đã được ghi: ${told} – cùng địa bàn và nội dung, lệch không quá 1 ngày và 10 % lượt người.`,
      en: `may be on record already: ${told} – same place and topic, at most 1 day and 10 % of attendances apart.`,
    },
    repair: {
      vi: 'Nếu cùng một buổi thì chỉ giữ bản của đơn vị chủ trì; nếu là hai buổi khác nhau thì ghi lý do.',
      en: 'Of one event keep the record of the body that led it; give the reason if these were two.',
    },
    candidates: near.map(({ id }) => id),
  };
}
