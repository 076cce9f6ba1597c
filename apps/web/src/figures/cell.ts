import type { BlankKind } from '../components/blank-swatch.tsx';
import type { CellStatus } from '../gql/graphql.ts';

export interface CellState {
  readonly status: CellStatus;
  readonly value?: number | null;
  readonly reason?: string | null;
}

/** The reason of a cell that nobody can know: no report was due, so nothing done and nothing reported look alike. */
export const NO_REPORT_DUE = 'no_report_due';

/** The kind of blank of a cell; null when it holds a figure other than zero. */
export function blankOf(cell: CellState): BlankKind | null {
  switch (cell.status) {
    case 'VALUE':
      return cell.value === null || cell.value === undefined ? 'missing' : null;
    case 'ZERO':
      return 'zero';
    case 'MISSING':
      return cell.reason === NO_REPORT_DUE ? 'not_known' : 'missing';
    case 'SUPPRESSED_PRIMARY':
    case 'SUPPRESSED_SECONDARY':
      return 'hidden';
    case 'NOT_APPLICABLE':
      return 'not_applicable';
  }
}

/** The figure of a cell, zero included; null for every other blank. */
export function figureOf(cell: CellState | undefined): number | null {
  if (!cell) return null;
  const blank = blankOf(cell);
  if (blank === 'zero') return 0;
  return blank === null ? (cell.value ?? null) : null;
}
