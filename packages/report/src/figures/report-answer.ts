/** States of a figure, as the public query contract names them. */
export type CellState = 'VALUE' | 'ZERO' | 'MISSING' | 'SUPPRESSED_PRIMARY' | 'SUPPRESSED_SECONDARY' | 'NOT_APPLICABLE';

export interface ReportFigure {
  readonly value: number | null;
  readonly status: CellState;
  /** Units that may add to the figure: their reports are missing. null or absent where the measure counts no units. */
  readonly unknown?: number | null;
}

/** What a report takes of a cell of the contract. Shares are 0..1; a change of shares is in percentage points. */
export interface ReportCell extends ReportFigure {
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly previous: ReportFigure | null;
  readonly change: ReportFigure | null;
}

export interface ReportRow {
  readonly kind: 'DATA' | 'SUBTOTAL' | 'TOTAL' | 'OTHERS';
  readonly keys: readonly { readonly code: string; readonly label: string }[];
  readonly cells: readonly ReportCell[];
  /** False where no report was due for the place and the days of the row, now and in the compared period. */
  readonly reportsDue?: boolean;
  readonly reportsDueBefore?: boolean | null;
}

/** The answer to one question of a template, as the analytics engine released it. */
export interface ReportAnswer {
  readonly columns: readonly { readonly measure: string }[];
  readonly rows: readonly ReportRow[];
}

/** A question that the engine does not answer to whoever asks: the document says so where the figures would stand. */
export interface ReportRefusal {
  readonly refused: string;
}

export type ReportAnswers = Readonly<Record<string, ReportAnswer | ReportRefusal>>;

export function isRefusal(answer: ReportAnswer | ReportRefusal): answer is ReportRefusal {
  return 'refused' in answer;
}

/** The cell of a measure in a row. */
export function cellOf(answer: ReportAnswer, row: ReportRow, measure: string): ReportCell | null {
  const position = answer.columns.findIndex((column) => column.measure === measure);
  return row.cells[position] ?? null;
}
