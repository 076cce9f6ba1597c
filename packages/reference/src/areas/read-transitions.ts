import type { AreaTransition } from '@lantoa/domain';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';

/** `transitions.csv`: which part of an old unit went into which new one, and on what day. */
export async function readTransitions(folder: string, faults: FaultList): Promise<readonly Located<AreaTransition>[]> {
  const columns = ['from', 'to', 'on', 'part', 'weight', 'weight_basis'];
  const rows = await readTable(folder, 'transitions.csv', columns, faults);
  return rows.map((row) => {
    row.required('weight');
    const value: AreaTransition = {
      from: row.required('from'),
      to: row.required('to'),
      on: row.date('on'),
      part: row.oneOf('part', ['whole', 'partial']),
      weight: row.optionalNumber('weight') ?? 0,
      weightBasis: row.required('weight_basis'),
    };
    return { at: row.at, value };
  });
}
