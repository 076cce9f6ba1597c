import { groupBy, type AreaKind, type AreaLevel, type AreaUnit } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { checkOrder, covers, overlaps } from '../files/validity.ts';

// A province may itself be a city; a city below a province is a district.
const LEVELS_OF = {
  tinh: ['province'],
  thanh_pho: ['province', 'district'],
  huyen: ['district'],
  xa: ['commune'],
  phuong: ['commune'],
  thi_tran: ['commune'],
} as const satisfies Record<AreaKind, readonly AreaLevel[]>;

const PARENT_LEVELS: Readonly<Record<AreaLevel, readonly AreaLevel[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
};

/** Ids, levels, parents, positions, and that no code is valid twice on one day. */
export function checkUnits(rows: readonly Located<AreaUnit>[], faults: FaultList): void {
  checkUnique(rows, 'unit', (unit) => unit.id, faults);
  const byId = new Map(rows.map(({ value }) => [value.id, value]));
  for (const row of rows) {
    checkOrder(row.value, row.at, faults);
    checkIdentity(row, faults);
    checkPosition(row, faults);
    checkParent(row, byId, faults);
  }
  for (const versions of groupBy(rows, ({ value }) => value.code).values()) checkVersions(versions, faults);
}

function checkIdentity({ at, value }: Located<AreaUnit>, faults: FaultList): void {
  const expected = `${value.code}@${value.validFrom}`;
  if (value.id !== expected) {
    faults.add(at, 'unit', `mã đơn vị phải là ${expected}`, `the unit id must be ${expected}`);
  }
  const levels: readonly AreaLevel[] = LEVELS_OF[value.kind];
  if (!levels.includes(value.level)) {
    faults.add(
      at,
      'level',
      `loại ${value.kind} không thuộc cấp ${value.level}`,
      `the kind ${value.kind} is not of level ${value.level}`,
    );
  }
}

function checkPosition({ at, value: { lon, lat } }: Located<AreaUnit>, faults: FaultList): void {
  if ((lon === null) !== (lat === null)) {
    faults.add(at, lon === null ? 'lon' : 'lat', 'tọa độ chỉ có một nửa', 'only half of the position is given');
  }
  if (lon !== null && Math.abs(lon) > 180) faults.add(at, 'lon', 'kinh độ ngoài ±180', 'longitude beyond ±180');
  if (lat !== null && Math.abs(lat) > 90) faults.add(at, 'lat', 'vĩ độ ngoài ±90', 'latitude beyond ±90');
}

function checkParent({ at, value }: Located<AreaUnit>, byId: ReadonlyMap<string, AreaUnit>, faults: FaultList): void {
  const allowed = PARENT_LEVELS[value.level];
  if (value.parent === null) {
    if (allowed.length > 0) faults.add(at, 'parent', 'thiếu đơn vị cấp trên', 'the unit above is missing');
    return;
  }
  const parent = byId.get(value.parent);
  if (!parent) {
    faults.add(at, 'parent', `không có đơn vị ${value.parent}`, `there is no unit ${value.parent}`);
  } else if (!allowed.includes(parent.level)) {
    faults.add(
      at,
      'parent',
      `${value.parent} ở cấp ${parent.level}, không thể là cấp trên của cấp ${value.level}`,
      `${value.parent} is of level ${parent.level} and cannot stand above level ${value.level}`,
    );
  } else if (!covers(parent, value)) {
    faults.add(
      at,
      'parent',
      `${value.parent} không có hiệu lực suốt thời gian của đơn vị`,
      `${value.parent} is not in force on all days of the unit`,
    );
  }
}

function checkVersions(versions: readonly Located<AreaUnit>[], faults: FaultList): void {
  versions.forEach(({ at, value }, index) => {
    const twin = versions.slice(0, index).find((earlier) => overlaps(earlier.value, value));
    if (twin && twin.value.id !== value.id) {
      faults.add(
        at,
        'valid_from',
        `mã ${value.code} đang thuộc ${twin.value.id} trong thời gian này`,
        `the code ${value.code} belongs to ${twin.value.id} at that time`,
      );
    }
  });
}
