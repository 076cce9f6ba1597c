import { AppError } from '../errors/app-error.ts';

const MOST_ATTEMPTS = 3;

const CHANGING = {
  text: {
    vi: 'Số liệu đang được ghi thêm liên tục, nên chưa lập được một báo cáo từ cùng một phiên bản số liệu.',
    en: 'Data keep being recorded, so that no report could be made of one data version.',
  },
  remedy: { vi: 'Đợi vài giây rồi tải lại báo cáo.', en: 'Wait a few seconds, then take the report again.' },
} as const;

/**
 * Everything of one paper at one data version: asks again where a batch came in between.
 * @throws AppError BUSY where each of three attempts met one
 */
export async function ofOneVersion<Asked extends { readonly versions: readonly string[] }>(
  ask: () => Promise<Asked>,
): Promise<Asked> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const asked = await ask();
    if (new Set(asked.versions).size <= 1) return asked;
  }
  throw new AppError('BUSY', { retryAfter: 5, ...CHANGING });
}
