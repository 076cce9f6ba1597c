import type { AnalyticsResult, Cell, DimensionInfo, RowKind } from '@lantoa/analytics';
import type { Dimension, Lang } from '../../platform/schema/enums.ts';

type Value = string | number | null;

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const WORDS = {
  vi: {
    row: 'Loại dòng',
    code: 'mã',
    status: 'trạng thái',
    kinds: { DATA: 'số liệu', SUBTOTAL: 'cộng nhóm', TOTAL: 'tổng', OTHERS: 'còn lại' },
  },
  en: {
    row: 'Row',
    code: 'code',
    status: 'status',
    kinds: { DATA: 'data', SUBTOTAL: 'subtotal', TOTAL: 'total', OTHERS: 'others' },
  },
} as const satisfies Record<string, { kinds: Record<RowKind, string> } & Record<'row' | 'code' | 'status', string>>;

/** An answer as a flat table: a code and a label per dimension, a value and a status per measure. Nothing is computed. */
export function analyticsTable(
  result: AnalyticsResult,
  groupBy: readonly Dimension[],
  dimensions: readonly DimensionInfo[],
  lang: Lang,
): Table {
  const key = lang === 'EN' ? 'en' : 'vi';
  const words = WORDS[key];
  const names = groupBy.map((dimension) => dimensions.find((info) => info.dimension === dimension)?.[key] ?? dimension);
  return {
    header: [
      words.row,
      ...names.flatMap((name) => [`${name} (${words.code})`, name]),
      ...result.columns.flatMap(({ label, unit }) => [`${label} (${unit})`, `${label}: ${words.status}`]),
    ],
    rows: result.rows.map(({ kind, keys, cells }) => [
      words.kinds[kind],
      ...groupBy.flatMap((_, position) => [keys[position]?.code ?? null, keys[position]?.label ?? null]),
      ...cells.flatMap((cell) => [cell.value, statusOf(cell)]),
    ]),
  };
}

function statusOf({ status, reason }: Cell): string {
  return reason === null ? status : `${status}: ${reason}`;
}
