import type { BlankKind } from '../../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../../figures/cell.ts';
import { isReserved } from '../../../figures/is-reserved.ts';
import { SHARE_LIMITS, stepOf } from '../../../figures/palette.ts';
import { cellOf, dataRows, distinctKeys, keyOf, totalRow } from '../../../figures/rows.ts';
import type { CellPartsFragment, ReceivedReportsQuery, ResultPartsFragment } from '../../../gql/graphql.ts';
import type { ReceivedPart } from './received-questions.ts';

export type ReceivedMeasure = 'REPORTING_RATE' | 'REPORTING_RATE_ON_TIME';
type Row = ResultPartsFragment['rows'][number];

/** One part of the reports: how many were expected and in, or why that has no share. */
export interface ReceivedCell extends ReceivedPart {
  readonly share: number | null;
  readonly received: number;
  readonly expected: number;
  readonly blank: BlankKind | null;
  readonly step: number | null;
}
export interface ReceivedRow {
  /** null: all places together. */
  readonly place: { readonly id: string; readonly label: string } | null;
  /** The whole period, then its months as `months` of the matrix has them. */
  readonly cells: readonly ReceivedCell[];
}
export interface ReceivedMatrix {
  readonly months: readonly string[];
  readonly rows: readonly ReceivedRow[];
}

/** Places down, months across; the first row and the first column are answers of their own, never sums. */
export function receivedMatrix(
  answer: Pick<ReceivedReportsQuery, 'places' | 'months'>,
  dimension: 'DISTRICT' | 'COMMUNE',
  measure: ReceivedMeasure,
): ReceivedMatrix {
  const months = distinctKeys(dataRows(answer.months), 'REPORTING_MONTH').map(({ code }) => code);
  const cell = (result: ResultPartsFragment, row: Row | undefined, part: ReceivedPart) =>
    receivedCell(cellOf(result, row, measure), part);
  const monthOf = (row: Row) => keyOf(row, 'REPORTING_MONTH')?.code;
  const isOf = (row: Row, place: string) => keyOf(row, dimension)?.id === place;
  const inPlaces = dataRows(answer.places);
  const wholes = answer.places.rows.filter(({ kind }) => kind === 'SUBTOTAL');
  const all: ReceivedRow = {
    place: null,
    cells: [
      cell(answer.months, totalRow(answer.months), {}),
      ...months.map((month) =>
        cell(
          answer.months,
          dataRows(answer.months).find((row) => monthOf(row) === month),
          { month },
        ),
      ),
    ],
  };
  const members = distinctKeys(inPlaces, dimension).filter((key) => !isReserved(key));
  const places = members.map(({ id, label }) => ({
    place: { id, label },
    cells: [
      cell(
        answer.places,
        wholes.find((row) => isOf(row, id)),
        { place: { dimension, id } },
      ),
      ...months.map((month) =>
        cell(
          answer.places,
          inPlaces.find((row) => isOf(row, id) && monthOf(row) === month),
          { place: { dimension, id }, month },
        ),
      ),
    ],
  }));
  return { months, rows: [all, ...places] };
}

/** A place that owed nothing in a month has no row in the answer: nothing was due. */
function receivedCell(cell: CellPartsFragment | undefined, part: ReceivedPart): ReceivedCell {
  const share = figureOf(cell);
  return {
    ...part,
    share,
    received: cell?.numerator ?? 0,
    expected: cell?.denominator ?? 0,
    // Nought per cent of what was due is a figure that calls for somebody, not a blank.
    blank: share === null ? ((cell && blankOf(cell)) ?? 'not_applicable') : null,
    step: share === null ? null : stepOf(share, SHARE_LIMITS),
  };
}
