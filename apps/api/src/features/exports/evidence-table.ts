import type { AnalyticsQuery, AnalyticsResult } from '@lantoa/analytics';
import type { Lang } from '../../platform/schema/enums.ts';
import type { Value } from './analytics-table.ts';

/** One fact about a file. `key` is the name in Parquet metadata, the label stands in the second sheet. */
export interface EvidenceLine {
  readonly key: string;
  readonly label: string;
  readonly value: Value;
}

const LABELS = {
  data_version: { vi: 'Phiên bản số liệu', en: 'Data version' },
  recorded_up_to: { vi: 'Ghi nhận đến', en: 'Recorded up to' },
  as_known_on: { vi: 'Như đã biết vào', en: 'As known on' },
  period: { vi: 'Kỳ', en: 'Period' },
  base: { vi: 'Mốc địa giới', en: 'Base of area units' },
  count_basis: { vi: 'Cách đếm', en: 'Count basis' },
  completeness: { vi: 'Tỷ lệ báo cáo đã nhận', en: 'Completeness of reports' },
  completeness_status: { vi: 'Trạng thái tỷ lệ báo cáo', en: 'Completeness: status' },
  reports_accepted: { vi: 'Số báo cáo đã nhận', en: 'Reports accepted' },
  reports_expected: { vi: 'Số báo cáo phải nộp', en: 'Reports expected' },
  rows_in_file: { vi: 'Số dòng trong tệp', en: 'Rows in this file' },
  rows_of_answer: { vi: 'Số dòng của câu trả lời', en: 'Rows of the answer' },
  truncated: { vi: 'Bị cắt bớt', en: 'Truncated' },
  query: { vi: 'Truy vấn', en: 'Query' },
} as const;

/** What stands behind the figures of a file, so that the file explains itself once it has left the product. */
export function evidenceTable(
  { evidence, rows }: AnalyticsResult,
  query: AnalyticsQuery,
  { lang, written, truncated }: { readonly lang: Lang; readonly written: number; readonly truncated: boolean },
): readonly EvidenceLine[] {
  const key = lang === 'EN' ? 'en' : 'vi';
  const { completeness } = evidence;
  const values: Record<keyof typeof LABELS, Value> = {
    data_version: evidence.dataVersion,
    recorded_up_to: evidence.recordedUpTo,
    as_known_on: query.asKnownOn ?? null,
    period: query.period.code ?? `${query.period.range?.from ?? ''}..${query.period.range?.to ?? ''}`,
    base: evidence.base,
    count_basis: query.countBasis ?? 'DISTINCT',
    completeness: completeness.value,
    completeness_status: completeness.status,
    reports_accepted: completeness.numerator,
    reports_expected: completeness.denominator,
    rows_in_file: written,
    rows_of_answer: rows.length,
    truncated: truncated ? YES[key] : NO[key],
    query: JSON.stringify(query),
  };
  const names = Object.keys(LABELS) as (keyof typeof LABELS)[];
  return [
    ...names.map((name) => ({ key: name, label: LABELS[name][key], value: values[name] })),
    ...evidence.warnings.map(({ code, message }, position) => ({
      key: `warning_${String(position + 1)}`,
      label: key === 'en' ? 'Warning' : 'Lưu ý',
      value: `${code}: ${message}`,
    })),
  ];
}

const YES = { vi: 'có', en: 'yes' } as const;
const NO = { vi: 'không', en: 'no' } as const;
