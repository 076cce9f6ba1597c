import { isDateRange, periodInReference, type ReferenceIndex } from '@lantoa/domain';
import type { ReportRequest } from '@lantoa/record';
import type { ReportPeriod } from '@lantoa/report';
import { AppError } from '../../platform/errors/app-error.ts';
import type { DraftParameters } from './draft-parameters.ts';

/**
 * The time that a draft is about: of the request, or as asked.
 * @throws AppError INVALID_ARGUMENT
 */
export function draftPeriod(
  { period, range }: DraftParameters,
  request: ReportRequest | null,
  index: ReferenceIndex,
): ReportPeriod {
  if (request) return { code: request.period, ...request.terms.window };
  if (range) {
    if (!isDateRange(range)) throw new AppError('INVALID_ARGUMENT', NO_RANGE);
    return { code: null, ...range };
  }
  const known = periodInReference(period ?? '', index);
  if (!known) throw new AppError('INVALID_ARGUMENT', NO_PERIOD);
  return { code: period, from: known.from, to: known.to };
}

const NO_RANGE = {
  text: {
    vi: 'from và to phải là hai ngày YYYY-MM-DD, from ≤ to.',
    en: 'from and to must be days YYYY-MM-DD, from ≤ to.',
  },
} as const;
const NO_PERIOD = {
  text: { vi: 'period không phải mã kỳ.', en: 'period is no period code.' },
  remedy: {
    vi: 'Dùng mã như admin:2023-Q2 hoặc cal:2023-M04.',
    en: 'Use a code such as admin:2023-Q2 or cal:2023-M04.',
  },
} as const;
