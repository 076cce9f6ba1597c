import type { AreaClassMembership, AreaUnit, Code } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readTable } from '../files/read-table.ts';
import { checkOrder, overlaps } from '../files/validity.ts';

interface Basis {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** `class-memberships.csv`, with the reasons written once in `class-bases.csv`. */
export async function readClassMemberships(
  folder: string,
  faults: FaultList,
): Promise<readonly Located<AreaClassMembership>[]> {
  const bases = await readBasesOfClasses(folder, faults);
  const columns = ['area_class', 'unit', 'valid_from', 'valid_to', 'status', 'basis'];
  const rows = await readTable(folder, 'class-memberships.csv', columns, faults);
  return rows.map((row) => {
    const name = row.required('basis');
    const basis = bases.get(name);
    if (!basis && name !== '') {
      row.fault('basis', `class-bases.csv không có "${name}"`, `class-bases.csv has no "${name}"`);
    }
    const value: AreaClassMembership = {
      areaClass: row.required('area_class'),
      unit: row.required('unit'),
      validFrom: row.optionalDate('valid_from'),
      validTo: row.optionalDate('valid_to'),
      status: row.oneOf('status', ['official', 'local', 'proxy', 'implied']),
      basisVi: basis?.vi ?? '',
      basisEn: basis?.en ?? '',
    };
    return { at: row.at, value };
  });
}

/** Classes and units are known, and no unit is twice in a class on one day. */
export function checkClassMemberships(
  rows: readonly Located<AreaClassMembership>[],
  units: ReadonlyMap<string, AreaUnit>,
  codes: ReadonlyMap<string, Code>,
  faults: FaultList,
): void {
  const seen = new Map<string, AreaClassMembership[]>();
  for (const { at, value } of rows) {
    checkOrder(value, at, faults);
    const unit = units.get(value.unit);
    if (!codes.has(`area_class/${value.areaClass}`)) {
      faults.add(at, 'area_class', `không có loại "${value.areaClass}"`, `there is no class "${value.areaClass}"`);
    }
    if (!unit) faults.add(at, 'unit', `không có đơn vị ${value.unit}`, `there is no unit ${value.unit}`);
    else if (!overlaps(unit, value)) {
      faults.add(at, 'valid_from', 'nằm ngoài thời gian của đơn vị', 'lies outside the days of the unit');
    }
    const key = `${value.areaClass}/${value.unit}`;
    const earlier = seen.get(key) ?? [];
    if (earlier.some((membership) => overlaps(membership, value))) {
      faults.add(at, 'unit', `${value.unit} đã thuộc loại này`, `${value.unit} is in this class already`);
    }
    seen.set(key, [...earlier, value]);
  }
}

async function readBasesOfClasses(folder: string, faults: FaultList): Promise<ReadonlyMap<string, Basis>> {
  const rows = await readTable(folder, 'class-bases.csv', ['basis', 'vi', 'en'], faults);
  const bases = rows.map((row) => ({
    at: row.at,
    value: { id: row.required('basis'), vi: row.required('vi'), en: row.required('en') },
  }));
  checkUnique(bases, 'basis', (basis) => basis.id, faults);
  return new Map(bases.map(({ value }) => [value.id, value]));
}
