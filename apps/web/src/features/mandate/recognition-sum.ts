import { cellText } from '../../figures/cell-text.ts';
import { blankOf, figureOf, type CellState } from '../../figures/cell.ts';
import type { RecognitionPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';

type Row = RecognitionPartsFragment;

export const RECOGNISED = ['collectives', 'individuals'] as const;
export type Recognised = (typeof RECOGNISED)[number];
type Counted = Recognised | 'recognitions';

/** A number of a topic and a level as far as its parts are known. */
export interface RecognitionSum {
  readonly cell: CellState;
  /** True where a part of it is not known: it is then the least that there were. */
  readonly isLeast: boolean;
}

const NOT_THERE: CellState = { status: 'MISSING' };

/**
 * The number of a topic at a level; without one, of all of them. A sum adds nothing for what nobody knows: where a part is
 * not known, a zero is not known either, and any other number is the least.
 */
export function recognitionSum(rows: readonly Row[], name: Counted, topic?: string, level?: string): RecognitionSum {
  const told = rows.filter(({ form }) => !form);
  const own = told.find((row) => row.topic?.code === topic && row.level?.code === level);
  const parts = told.filter(
    (row) =>
      row !== own &&
      (topic === undefined || row.topic?.code === topic) &&
      (level === undefined || row.level?.code === level),
  );
  const cell = own?.[name] ?? NOT_THERE;
  const unknown = parts.map((row) => row[name]).find(isUnknown);
  if (!unknown || figureOf(cell) === null) return { cell, isLeast: false };
  return figureOf(cell) === 0 ? { cell: unknown, isLeast: false } : { cell, isLeast: true };
}

function isUnknown(cell: CellState): boolean {
  const blank = blankOf(cell);
  return blank === 'missing' || blank === 'not_known';
}

/** In a table: "≥ 76" where 76 is the least. */
export function sumText({ cell, isLeast }: RecognitionSum, formats: Formats): string {
  const text = cellText(cell, formats);
  return isLeast ? `≥\u00a0${text}` : text;
}
