import type { AreaUnit } from '@lantoa/domain';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';

const COLUMNS = [
  'unit',
  'code',
  'name',
  'kind',
  'level',
  'parent',
  'valid_from',
  'valid_to',
  'lon',
  'lat',
  'synonyms',
] as const;

/** `units.csv`: one line per version of a unit. */
export async function readUnits(folder: string, faults: FaultList): Promise<readonly Located<AreaUnit>[]> {
  const rows = await readTable(folder, 'units.csv', COLUMNS, faults);
  return rows.map((row) => {
    const synonyms = row.list('synonyms');
    const value: AreaUnit = {
      id: row.required('unit'),
      code: row.required('code'),
      name: row.required('name'),
      kind: row.oneOf('kind', ['xa', 'phuong', 'thi_tran', 'huyen', 'thanh_pho', 'tinh']),
      level: row.oneOf('level', ['commune', 'district', 'province']),
      parent: row.optional('parent'),
      validFrom: row.date('valid_from'),
      validTo: row.optionalDate('valid_to'),
      lon: row.optionalNumber('lon'),
      lat: row.optionalNumber('lat'),
      ...(synonyms.length > 0 ? { synonyms } : {}),
    };
    return { at: row.at, value };
  });
}
