import type { AdministeredRow } from './reference-change.ts';

/** The key of a row in the ledger: the newest row of a (kind, key) is in force. */
export function administeredKey(row: AdministeredRow): string {
  switch (row.kind) {
    case 'organisation':
      return row.payload.id;
    case 'code':
      return `${row.payload.list}/${row.payload.code}`;
    case 'class_membership':
      return `${row.payload.areaClass}/${row.payload.unit}/${row.payload.validFrom ?? ''}`;
    case 'population':
      return `${row.payload.unit}/${row.payload.group}/${row.payload.asOf}`;
  }
}
