import { textRefusal, type CivilDate, type ReferenceIndex } from '@lantoa/domain';
import { repairColumns, type Repairs } from '@lantoa/intake';
import type { TaughtSpelling } from '@lantoa/record';

const LONGEST_NAME = 120;

/**
 * What of the repairs may be remembered: headers, and spellings of units and codes that mean a name of the form. Free
 * text is never kept, nor what may tell of a person.
 */
export function teachable(index: ReferenceIndex, repairs: Repairs, on: CivilDate): Omit<TaughtSpelling, 'taughtAt'>[] {
  // Headers are given a meaning in lists of activities and runs only; names in every kind of table. One name stands for one column.
  const broadcasts = repairColumns(index, on, 'broadcast_runs');
  const lists = [...broadcasts, ...repairColumns(index, on)];
  const tables = [...repairColumns(index, on, 'reporting_status'), ...lists];
  const columns = new Map(tables.map((column) => [column.column, column]));
  const listed = new Set(lists.map(({ column }) => column));
  const headers = repairs.headers.map(({ header, column }) => ({ column: '', from: header, to: column ?? '' }));
  const names = repairs.spellings.filter(({ column, to }) => {
    const known = columns.get(column);
    return known?.isTeachable === true && known.options.includes(to);
  });
  return [
    ...headers.filter(({ to }) => to === '' || listed.has(to)),
    ...names.map(({ column, from, to }) => ({ column, from, to })),
  ].filter(({ from }) => from.trim() !== '' && from.length <= LONGEST_NAME && textRefusal(from) === null);
}
