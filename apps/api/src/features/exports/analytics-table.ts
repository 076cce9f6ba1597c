import { zeroNeedsReports } from '@lantoa/domain';
import type { AnalyticsResult, AnalyticsRow, Cell, DimensionInfo, Figure, RowKind } from '@lantoa/analytics';
import type { Dimension, Lang } from '../../platform/schema/enums.ts';

export type Value = string | number | null;

export interface TableColumn {
  /** For readers: the words of the catalogue. */
  readonly label: string;
  /** For programs: the same in both languages. */
  readonly key: string;
  readonly type: 'text' | 'number';
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Value[])[];
}

const WORDS = {
  vi: {
    row: 'Loại dòng',
    code: 'mã',
    status: 'trạng thái',
    numerator: 'tử số',
    denominator: 'mẫu số',
    unknown: 'chưa báo cáo',
    lower: 'cận dưới',
    upper: 'cận trên',
    previous: 'kỳ so sánh',
    change: 'thay đổi',
    target: 'chỉ tiêu',
    kinds: { DATA: 'số liệu', SUBTOTAL: 'cộng nhóm', TOTAL: 'tổng', OTHERS: 'còn lại' },
  },
  en: {
    row: 'Row',
    code: 'code',
    status: 'status',
    numerator: 'numerator',
    denominator: 'denominator',
    unknown: 'not reported',
    lower: 'lower bound',
    upper: 'upper bound',
    previous: 'compared with',
    change: 'change',
    target: 'target',
    kinds: { DATA: 'data', SUBTOTAL: 'subtotal', TOTAL: 'total', OTHERS: 'others' },
  },
} as const satisfies Record<string, { kinds: Record<RowKind, string> } & Record<string, unknown>>;

const PARTS = ['numerator', 'denominator', 'unknown', 'lower', 'upper'] as const;
const FIGURES = ['previous', 'change', 'target'] as const;

/**
 * An answer as a flat table: a code and a label per dimension; a value, a status and what stands behind it per measure.
 * Nothing is computed. Parts that no row of the answer has are left out, unless the table is for programs, which look for
 * the same columns every time.
 */
export function analyticsTable(
  result: AnalyticsResult,
  groupBy: readonly Dimension[],
  dimensions: readonly DimensionInfo[],
  { lang, forPrograms }: { readonly lang: Lang; readonly forPrograms: boolean },
): Table {
  const key = lang === 'EN' ? 'en' : 'vi';
  const words = WORDS[key];
  const isWithoutReports = result.evidence.warnings.some(({ code }) => code === 'NO_REPORTING_STATUS');
  const measures = result.columns.map((column, position) => {
    const cells = result.rows.flatMap((row) => row.cells[position] ?? []);
    const parts = PARTS.filter((part) => forPrograms || cells.some((cell) => cell[part] !== null));
    const figures = FIGURES.filter((figure) => forPrograms || cells.some((cell) => cell[figure] !== null));
    const id = column.measure.toLowerCase();
    const needsReports = zeroNeedsReports(column.measure);
    return {
      columns: [
        { label: `${column.label} (${column.unit})`, key: id, type: 'number' as const },
        { label: `${column.label}: ${words.status}`, key: `${id}_status`, type: 'text' as const },
        ...parts.map((part): TableColumn => ({
          ...{ label: `${column.label}: ${words[part]}`, key: `${id}_${part}`, type: 'number' },
        })),
        ...figures.flatMap((figure): TableColumn[] => [
          { label: `${column.label}: ${words[figure]}`, key: `${id}_${figure}`, type: 'number' },
          { label: `${column.label}: ${words[figure]}, ${words.status}`, key: `${id}_${figure}_status`, type: 'text' },
        ]),
      ],
      valuesOf: (cell: Cell, { reportsDue, reportsDueBefore }: AnalyticsRow): Value[] => [
        cell.value,
        statusOf(cell, needsReports && (isWithoutReports || !reportsDue)),
        ...parts.map((part) => cell[part]),
        ...figures.flatMap((figure) =>
          valuesOfFigure(cell[figure], needsReports && figure === 'previous' && reportsDueBefore === false),
        ),
      ],
    };
  });
  return {
    columns: [
      { label: words.row, key: 'row', type: 'text' },
      ...keyColumns(groupBy, dimensions, key),
      ...measures.flatMap(({ columns }) => columns),
    ],
    rows: result.rows.map((row) => [
      forPrograms ? row.kind : words.kinds[row.kind],
      ...groupBy.flatMap((_, position) => [row.keys[position]?.code ?? null, row.keys[position]?.label ?? null]),
      ...row.cells.flatMap((cell, position) => measures[position]?.valuesOf(cell, row) ?? []),
    ]),
  };
}

function keyColumns(
  groupBy: readonly Dimension[],
  dimensions: readonly DimensionInfo[],
  lang: keyof typeof WORDS,
): readonly TableColumn[] {
  return groupBy.flatMap((dimension): TableColumn[] => {
    const name = dimensions.find((info) => info.dimension === dimension)?.[lang] ?? dimension;
    const id = dimension.toLowerCase();
    return [
      { label: `${name} (${WORDS[lang].code})`, key: `${id}_code`, type: 'text' },
      { label: name, key: id, type: 'text' },
    ];
  });
}

const OPEN_ZERO = 'ZERO: no_report_due';

/** A zero that nobody knows says so beside itself: a table is read where the warning of its answer is not. */
function statusOf({ status, reason }: Cell, isOpen: boolean): string {
  if (isOpen && status === 'ZERO') return OPEN_ZERO;
  return reason === null ? status : `${status}: ${reason}`;
}

function valuesOfFigure(figure: Figure | null, isOpen: boolean): Value[] {
  return [figure?.value ?? null, isOpen && figure?.status === 'ZERO' ? OPEN_ZERO : (figure?.status ?? null)];
}
