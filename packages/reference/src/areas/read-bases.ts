import type { AreaBase } from '@lantoa/domain';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';

/** A base as its table states it; the units follow from the validity of the units. */
export type StatedBase = Omit<AreaBase, 'units'> & { readonly expected: number };

/** `bases.csv`: the maps of administrative units in force one after the other. */
export async function readBases(folder: string, faults: FaultList): Promise<readonly Located<StatedBase>[]> {
  const rows = await readTable(folder, 'bases.csv', ['base', 'vi', 'en', 'valid_from', 'valid_to', 'units'], faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      id: row.required('base'),
      vi: row.required('vi'),
      en: row.required('en'),
      validFrom: row.optionalDate('valid_from'),
      validTo: row.optionalDate('valid_to'),
      expected: row.wholeNumber('units'),
    },
  }));
}
