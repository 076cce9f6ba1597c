import type { BlankKind } from '../components/blank-swatch.tsx';
import { blankOf, figureOf } from './cell.ts';
import { cellText } from './cell-text.ts';
import { memberName } from './names.ts';
import { cellOf, dataRows, keyOf } from './rows.ts';
import type { CellPartsFragment, Dimension, Measure, ResultPartsFragment } from '../gql/graphql.ts';
import type { Formats } from '../language/formats.ts';
import { memberMessages } from './member.messages.ts';

export interface MemberRow {
  readonly code: string;
  readonly id: string;
  readonly label: string;
  readonly figure: number | null;
  readonly text: string;
  readonly blank: BlankKind | null;
  /** The second measure in words; empty where none was asked. */
  readonly note: string;
  /** The kind of blank of the activities behind the figure; null where there are some, or where they were not counted. */
  readonly noRecords?: BlankKind | null;
}

type Row = ResultPartsFragment['rows'][number];

/** The members of one dimension in the order of the answer, each with its figure or its kind of blank. */
export function memberRows(
  result: ResultPartsFragment,
  dimension: Dimension,
  [measure, second]: readonly [Measure, Measure?],
  formats: Formats,
  holds: (row: Row) => boolean = () => true,
): MemberRow[] {
  const rows = dataRows(result).filter(holds);
  const cellAt = (row: Row, asked: Measure) => cellOf(result, row, asked);
  return rows.flatMap((row) => {
    const key = keyOf(row, dimension);
    const cell = cellAt(row, measure);
    if (!key || !cell) return [];
    const figure = figureOf(cell);
    const noted = second === undefined ? undefined : cellAt(row, second);
    const isTime = dimension === 'MONTH' || dimension === 'REPORTING_MONTH';
    return [
      {
        ...{ code: key.code, id: key.id, figure, text: cellText(cell, formats) },
        label: isTime ? formats.period(key.code) : memberName(key, formats.lang),
        blank: blankOf(cell),
        noRecords: blankOfCounted(cellAt(row, 'ACTIVITIES')),
        note: second === undefined || !noted ? '' : noteText(second, noted, formats),
      },
    ];
  });
}

function blankOfCounted(activities: CellPartsFragment | undefined): BlankKind | null {
  return activities ? blankOf(activities) : null;
}

function noteText(measure: Measure, cell: CellPartsFragment, formats: Formats): string {
  const notes: Readonly<Partial<Record<Measure, (figure: string) => string>>> = memberMessages[formats.lang].notes;
  const figure = figureOf(cell);
  return figure === null ? '' : (notes[measure]?.(formats.number(figure)) ?? '');
}
