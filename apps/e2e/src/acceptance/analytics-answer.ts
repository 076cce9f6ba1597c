export const ANALYTICS_DOCUMENT = /* GraphQL */ `
  query Figures($query: AnalyticsQuery!) {
    analytics(query: $query) {
      evidence {
        dataVersion
        base
        completeness {
          value
          numerator
          denominator
          status
        }
      }
      rowCount
      truncated
      rows {
        kind
        keys {
          dimension
          code
        }
        cells {
          value
          status
          reason
          estimated
          numerator
          denominator
          unknown
          lower
          upper
        }
      }
    }
  }
`;

export interface Cell {
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
}

export interface AnalyticsAnswer {
  readonly evidence: { readonly dataVersion: string; readonly completeness: Cell };
  readonly rows: readonly {
    readonly kind: string;
    readonly keys: readonly { readonly dimension: string; readonly code: string }[];
    readonly cells: readonly Cell[];
  }[];
}

export interface Question {
  readonly measures: readonly string[];
  readonly groupBy?: readonly string[];
  readonly period: { readonly code: string } | { readonly range: { readonly from: string; readonly to: string } };
  readonly where?: Record<string, unknown>;
  readonly countBasis?: string;
  readonly fill?: string;
}

export type Cells = Readonly<Record<string, Cell>>;

export function cellsByKey(answer: AnalyticsAnswer, measures: readonly string[]): Map<string, Cells> {
  const rows = new Map<string, Cells>();
  for (const row of answer.rows) {
    const key = row.kind === 'TOTAL' ? '' : row.keys.map((part) => part.code).join('|');
    rows.set(key, Object.fromEntries(measures.map((measure, position) => [measure, row.cells[position] ?? absent])));
  }
  return rows;
}

const absent: Cell = {
  value: null,
  status: 'NO_CELL',
  reason: null,
  estimated: false,
  numerator: null,
  denominator: null,
  unknown: null,
};
