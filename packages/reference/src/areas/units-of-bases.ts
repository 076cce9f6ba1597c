import type { AreaBase, AreaUnit } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { checkOrder, covers, overlaps } from '../files/validity.ts';
import type { StatedBase } from './read-bases.ts';

/**
 * Gives each base the communes in force on all its days, in the order of their codes. Faults: a count other than the
 * stated one, a commune that changes within a base or belongs to none, bases that overlap, no base at all.
 */
export function unitsOfBases(
  bases: readonly Located<StatedBase>[],
  units: readonly Located<AreaUnit>[],
  faults: FaultList,
): readonly AreaBase[] {
  checkUnique(bases, 'base', (base) => base.id, faults);
  if (bases.length === 0) {
    faults.add({ file: 'bases.csv', row: null }, null, 'chưa có bộ đơn vị nào', 'there is no base');
  }
  const communes = units.filter(({ value }) => value.level === 'commune');
  const placed = new Set<string>();
  const filled = bases.map(({ at, value: { expected, ...base } }, index) => {
    checkOrder(base, at, faults);
    if (bases.slice(0, index).some((earlier) => overlaps(earlier.value, base))) {
      faults.add(at, 'valid_from', `${base.id} trùng thời gian với bộ khác`, `${base.id} overlaps another base`);
    }
    const ids = communesOf(base, communes, faults);
    for (const id of ids) placed.add(id);
    if (ids.length !== expected) {
      faults.add(
        at,
        'units',
        `${base.id} có ${ids.length} đơn vị, ghi ${expected}`,
        `${base.id} has ${ids.length} units, not ${expected}`,
      );
    }
    return { ...base, units: ids };
  });
  for (const { at, value } of communes) {
    if (!placed.has(value.id) && bases.length > 0) {
      faults.add(at, 'valid_from', `${value.id} không thuộc bộ nào`, `${value.id} belongs to no base`);
    }
  }
  return filled;
}

function communesOf(
  base: Omit<AreaBase, 'units'>,
  communes: readonly Located<AreaUnit>[],
  faults: FaultList,
): readonly string[] {
  return communes
    .filter(({ at, value }) => {
      if (!overlaps(value, base)) return false;
      // A base without a start reaches back to the first units that are known.
      const whole = covers(value, { validFrom: base.validFrom ?? value.validFrom, validTo: base.validTo });
      if (!whole) {
        faults.add(
          at,
          'valid_to',
          `${value.id} thay đổi trong thời gian của ${base.id}`,
          `${value.id} changes while ${base.id} is in force`,
        );
      }
      return true;
    })
    .map(({ value }) => value)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((unit) => unit.id);
}
