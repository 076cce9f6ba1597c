import type { RowFaults } from '../faults/row-faults.ts';
import type { IntakeEvent } from '../model/intake-event.ts';
import type { SheetRow } from '../model/table.ts';
import type { Spelling } from './repairs.ts';
import type { Spellings } from './spellings.ts';

interface Read {
  readonly faults: RowFaults;
}

interface Respelling<Reading extends Read> {
  /** Reads a row of whatever table it is. */
  readonly read: (row: SheetRow) => Reading;
  readonly spellings: Spellings;
}

export type Respelled<Reading extends Read> = Reading & { readonly row: SheetRow; readonly used: readonly Spelling[] };

/** A row that cannot be read as it stands is read again with the spellings that are known for its faulty columns. */
export function readRespelled<Reading extends Read>(
  { read, spellings }: Respelling<Reading>,
  row: SheetRow,
): Respelled<Reading> {
  const asWritten = read(row);
  const nothing = { ...asWritten, row, used: [] };
  if (!asWritten.faults.hasError) return nothing;
  const faulty = asWritten.faults.all.flatMap(({ column, severity }) =>
    column !== null && severity === 'error' ? [column] : [],
  );
  const respelled = spellings.respell(row, new Set(faulty));
  return respelled ? { ...read(respelled.row), ...respelled } : nothing;
}

/** Which spellings a row was read with. */
export function respelledEvents(row: number, used: readonly Spelling[]): IntakeEvent[] {
  return used.map((spelling) => ({ type: 'respelled', row, spelling }));
}
