import type { AnalyticsQuery } from '../contract.ts';
import { invalidArgument } from '../faults.ts';

/** Refuses contradictions between the parts of a question; the parts themselves are checked where they are resolved. */
export function checkAnswerable(query: AnalyticsQuery): void {
  const { limit, orderBy, measures, others, countBasis } = query;
  if (limit !== null && limit !== undefined && (!Number.isInteger(limit) || limit < 0)) {
    throw invalidArgument('limit phải là số nguyên không âm.', 'limit must be a whole number of at least 0.', {
      vi: 'Sửa hoặc bỏ limit.',
      en: 'Correct limit or leave it out.',
    });
  }
  if (others === true && (countBasis ?? 'DISTINCT') !== 'DISTINCT') {
    throw invalidArgument(
      `others không tính theo ${String(countBasis)}.`,
      `others has no figure under ${String(countBasis)}.`,
      { vi: 'Dùng cách đếm DISTINCT.', en: 'Use the count basis DISTINCT.' },
    );
  }
  const stray = orderBy?.find(({ measure }) => !measures.includes(measure));
  if (stray) {
    throw invalidArgument(
      `orderBy nêu ${stray.measure}, không có trong measures.`,
      `orderBy names ${stray.measure}, which is not among measures.`,
      {
        vi: 'Thêm chỉ tiêu đó vào measures.',
        en: 'Add it to measures.',
      },
    );
  }
}
