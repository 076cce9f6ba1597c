import { BROADCAST_COLUMNS } from '../table/broadcast-columns.ts';
import { ACTIVITY_COLUMNS, ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import type { ColumnSpec } from '../table/column-spec.ts';
import type { Layout } from '../table/layout.ts';
import { STATUS_COLUMNS, SUMMARY_COLUMNS } from '../table/other-columns.ts';

/** Beyond every column that a file can have: where a repair of several “Trong đó” columns is written as one text. */
export const FREE_BREAKDOWN = 300;

export interface NamedColumn {
  /** Canonical header, as faults name it. */
  readonly column: string;
  readonly position: number;
}

/** The columns that are read, in the order of the file. Several columns under “Trong đó” are one. */
export function columnsOf(layout: Layout): NamedColumn[] {
  switch (layout.kind) {
    case 'activities': {
      const [breakdown, second] = layout.breakdown;
      const position = second ? FREE_BREAKDOWN : breakdown?.position;
      const parts = position === undefined ? [] : [{ column: ACTIVITY_HEADERS.breakdown, position }];
      return inOrder([...named(ACTIVITY_COLUMNS, layout.positions), ...parts]);
    }
    case 'summary':
      return inOrder([
        ...named(SUMMARY_COLUMNS, layout.positions),
        ...layout.values.map(({ name, position }) => ({ column: name, position })),
      ]);
    case 'broadcast_runs':
      return inOrder(named(BROADCAST_COLUMNS, layout.positions));
    case 'reporting_status':
      return inOrder(named(STATUS_COLUMNS, layout.positions));
  }
}

function named<Field extends string>(
  specs: readonly ColumnSpec<Field>[],
  positions: Readonly<Partial<Record<Field, number>>>,
): NamedColumn[] {
  return specs.flatMap(({ field, header }) => {
    const position = positions[field];
    return position === undefined || field === 'stt' ? [] : [{ column: header, position }];
  });
}

function inOrder(columns: readonly NamedColumn[]): NamedColumn[] {
  return columns.toSorted((a, b) => a.position - b.position);
}
