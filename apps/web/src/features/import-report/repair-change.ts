import type { PreviewPartsFragment, RepairUploadInput } from '../../gql/graphql.ts';

/** Rows with faults that are shown at a time: few enough for a phone and for a quick answer. */
export const ROWS_OF_PAGE = 20;

export type FaultyRow = PreviewPartsFragment['faultyRows']['rows'][number];
export type RowFault = FaultyRow['faults'][number];

/** What goes to the server in one step: repairs, and the rows wanted back. */
export type RepairChange = Omit<RepairUploadInput, 'uploadId' | 'lang'>;

/** A cell written anew on the page, not yet sent. */
export interface PendingCell {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** The value of the cell that was at fault, and the name chosen for it, where one was chosen. */
  readonly part: string | null;
  readonly spelling: string | null;
  /** Meant for every row with the same spelling. */
  readonly forAll: boolean;
}

export type PendingCells = Readonly<Record<string, PendingCell>>;

export function cellKey(row: number, column: string): string {
  return `${String(row)} ${column}`;
}

/** Pending cells as the server takes them: one spelling for all rows, or a cell of one row. */
export function changeOf(pending: PendingCells, leftOut: ReadonlySet<number>): RepairChange {
  const cells = Object.values(pending);
  const spelled = cells.flatMap(({ column, part, spelling, value, forAll }) =>
    forAll && part !== null ? [{ column, from: part, to: spelling ?? value.trim() }] : [],
  );
  return {
    spellings: spelled,
    cells: cells
      .filter(({ forAll, part }) => !forAll || part === null)
      .map(({ row, column, value }) => ({ row, column, value: value.trim() })),
    leftOut: [...leftOut].map((row) => ({ row, leftOut: true })),
  };
}
