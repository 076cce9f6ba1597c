import type { AreaPopulation, AreaUnit, Code } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';

/** `populations.csv`: people of a unit, all or one group, as of a day, with the status of the figure. */
export async function readPopulations(folder: string, faults: FaultList): Promise<readonly Located<AreaPopulation>[]> {
  const columns = ['unit', 'group', 'as_of', 'people', 'status', 'source'];
  const rows = await readTable(folder, 'populations.csv', columns, faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      unit: row.required('unit'),
      group: row.required('group'),
      asOf: row.date('as_of'),
      people: row.wholeNumber('people'),
      status: row.oneOf('status', ['census', 'published', 'estimate']),
      source: row.required('source'),
    },
  }));
}

/** Units and groups are known and each figure stands once. */
export function checkPopulations(
  rows: readonly Located<AreaPopulation>[],
  units: ReadonlyMap<string, AreaUnit>,
  codes: ReadonlyMap<string, Code>,
  faults: FaultList,
): void {
  checkUnique(rows, 'unit', ({ unit, group, asOf }) => `${unit} ${group} ${asOf}`, faults);
  for (const { at, value } of rows) {
    const unit = units.get(value.unit);
    if (!unit) faults.add(at, 'unit', `không có đơn vị ${value.unit}`, `there is no unit ${value.unit}`);
    else if (unit.validTo !== null && unit.validTo < value.asOf) {
      faults.add(at, 'as_of', `${value.unit} đã kết thúc trước ngày này`, `${value.unit} had ended by that day`);
    }
    if (value.group !== 'all' && !codes.has(`target_group/${value.group}`)) {
      faults.add(at, 'group', `không có nhóm "${value.group}"`, `there is no group "${value.group}"`);
    }
  }
}
