import { parsePeriodCode } from '@lantoa/domain';
import { SHARE_LIMITS, stepOf } from '../../figures/palette.ts';
import { distinctKeys, keyOf } from '../../figures/rows.ts';
import type { KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { DrawnMark, Drawing } from './drawn-marks.ts';
import { keyName } from './explore-rows.ts';
import type { LinePanel } from './line-panels.tsx';
import { ownOrder, type ListOrder } from './own-order.ts';

/** One line a category, its points in the course of time whatever the answer is sorted by. */
export function panelsOf(
  marks: readonly DrawnMark[],
  { time, by }: Extract<Drawing, { readonly kind: 'lines' }>,
  listOrder: ListOrder,
  formats: Formats,
): LinePanel[] {
  const times = ownOrder(marks, time, listOrder);
  const categories = by === null ? [null] : ownOrder(marks, by, listOrder);
  const markAt = new Map(
    marks.map((mark) => [placeOf(by === null ? undefined : keyOf(mark, by), keyOf(mark, time)), mark]),
  );
  return categories.map((category) => ({
    key: category?.id ?? 'all',
    title: category ? keyName(category, formats) : '',
    points: times.flatMap((key) => {
      const mark = markAt.get(placeOf(category ?? undefined, key));
      return mark ? [{ ...mark, time: keyName(key, formats), tick: tickOf(key, formats) }] : [];
    }),
  }));
}

function placeOf(row: KeyPartsFragment | undefined, column: KeyPartsFragment | undefined): string {
  return `${row?.id ?? ''} ${column?.id ?? ''}`;
}

/** Days and weeks have no short name; the year tells months of several years apart. */
function tickOf(key: KeyPartsFragment, formats: Formats): string {
  const period = parsePeriodCode(key.code);
  if (period === null || period.type === 'W') return keyName(key, formats);
  const short = formats.shortPeriod(key.code);
  return period.type === 'Y' ? short : `${short}/${String(period.year).slice(2)}`;
}

/** Class limits as shares of the largest figure. */
const LIMITS = [0.1, 0.25, 0.5, 0.75] as const;

/** Two categories as a table of shades: rows in the order of the answer, columns in their own. */
export function matrixOf(
  marks: readonly DrawnMark[],
  { rows, columns }: Extract<Drawing, { readonly kind: 'matrix' }>,
  { share, corner, listOrder }: { readonly share: boolean; readonly corner: string; readonly listOrder: ListOrder },
  formats: Formats,
) {
  const heads = ownOrder(marks, columns, listOrder);
  const markAt = new Map(marks.map((mark) => [placeOf(keyOf(mark, rows), keyOf(mark, columns)), mark]));
  const largest = Math.max(1, ...marks.map(({ figure }) => figure ?? 0));
  const stepFor = (figure: number) => (share ? stepOf(figure, SHARE_LIMITS) : stepOf(figure / largest, LIMITS));
  return {
    columns: [corner, ...heads.map((key) => keyName(key, formats))],
    rows: distinctKeys(marks, rows).map((row) => ({
      key: row.id,
      label: keyName(row, formats),
      cells: heads.map((head) => {
        const mark = markAt.get(placeOf(row, head));
        const figure = mark?.figure ?? null;
        return {
          key: head.id,
          text: mark?.text ?? '·',
          blank: mark?.blank ?? null,
          step: figure === null || figure === 0 ? null : stepFor(figure),
        };
      }),
    })),
  };
}
