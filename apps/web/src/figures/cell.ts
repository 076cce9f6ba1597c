import type { BlankKind } from '../components/blank-swatch.tsx';
import type { CellStatus } from '../gql/graphql.ts';

export interface CellState {
  readonly status: CellStatus;
  readonly value?: number | null;
}

/** The kind of blank of a cell; null when it holds a figure other than zero. */
export function blankOf(cell: CellState): BlankKind | null {
  switch (cell.status) {
    case 'VALUE':
      return cell.value === null || cell.value === undefined ? 'missing' : null;
    case 'ZERO':
      return 'zero';
    case 'MISSING':
      return 'missing';
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
