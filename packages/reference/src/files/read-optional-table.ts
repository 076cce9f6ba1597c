import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultList } from './fault-list.ts';
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';

/** Reads a table that a pack need not have; without the file there are no rows. */
export async function readOptionalTable(
  folder: string,
  file: string,
  columns: readonly string[],
  faults: FaultList,
): Promise<readonly TableRow[]> {
  const isThere = await access(join(folder, file)).then(
    () => true,
    () => false,
  );
  return isThere ? readTable(folder, file, columns, faults) : [];
}
