import { spellingKey, type Repairs } from '@lantoa/intake';
import type { ImportReport } from '@lantoa/record';
import type { ImportRepairs, Respelled } from './repairs.types.ts';

const SHOWN_CELLS = 100;

export function respelledOf({ spelling, rows }: ImportReport['respelled'][number]): Respelled {
  return { ...spelling, rows };
}

/** What was put right so far; a spelling says in how many rows it was used. */
export function presentRepairs(
  repairs: Repairs,
  respelled: ImportReport['respelled'],
): Omit<ImportRepairs, 'teachable'> {
  const keyOf = ({ column, from }: { readonly column: string; readonly from: string }): string =>
    `${column} ${spellingKey(from)}`;
  const used = new Map(
    respelled.filter(({ spelling }) => spelling.taughtOn === null).map((each) => [keyOf(each.spelling), each.rows]),
  );
  return {
    cellCount: repairs.cells.length,
    cells: repairs.cells.slice(-SHOWN_CELLS).toReversed(),
    leftOut: repairs.leftOut,
    spellings: repairs.spellings.map((spelling) => ({ ...spelling, rows: used.get(keyOf(spelling)) ?? 0 })),
  };
}
