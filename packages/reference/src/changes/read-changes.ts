import path from 'node:path';
import type { AddMembership, ReferenceChange, SavePopulation } from '@lantoa/domain';
import { FaultList } from '../files/fault-list.ts';
import type { PackFault } from '../files/pack-faults-error.ts';
import { readTable } from '../files/read-table.ts';
import type { TableRow } from '../files/table-row.ts';

export type ChangeTable = 'class' | 'population';

export interface LocatedChange {
  /** 1-based line of the file. */
  readonly row: number;
  readonly change: ReferenceChange;
}

const COLUMNS = {
  class: ['area_class', 'unit', 'valid_from', 'valid_to', 'status', 'basis_vi', 'basis_en'],
  population: ['unit', 'group', 'as_of', 'people', 'status', 'source'],
} as const satisfies Record<ChangeTable, readonly string[]>;

/** A CSV list of class memberships or population figures, as changes. Rows that cannot be read are faults. */
export async function readChanges(
  file: string,
  table: ChangeTable,
  isCorrection: boolean,
): Promise<{ readonly changes: readonly LocatedChange[]; readonly faults: readonly PackFault[] }> {
  const faults = new FaultList();
  const rows = await readTable(path.dirname(file), path.basename(file), COLUMNS[table], faults);
  const changes = rows.map((row) => ({
    row: row.at.row ?? 0,
    change: table === 'class' ? membershipOf(row) : populationOf(row, isCorrection),
  }));
  return { changes, faults: faults.sorted() };
}

function membershipOf(row: TableRow): AddMembership {
  return {
    kind: 'addMembership',
    areaClass: row.required('area_class'),
    unit: row.required('unit'),
    validFrom: row.optionalDate('valid_from'),
    validTo: row.optionalDate('valid_to'),
    status: row.oneOf('status', ['official', 'local', 'proxy']),
    basisVi: row.required('basis_vi'),
    basisEn: row.required('basis_en'),
  };
}

function populationOf(row: TableRow, isCorrection: boolean): SavePopulation {
  return {
    kind: 'savePopulation',
    unit: row.required('unit'),
    group: row.required('group'),
    asOf: row.date('as_of'),
    people: row.wholeNumber('people'),
    status: row.oneOf('status', ['census', 'published', 'estimate']),
    source: row.required('source'),
    isCorrection,
  };
}
