import type { AreaLevel } from '@lantoa/domain';
import type { ActivityFilter } from '../contract.ts';
import { invalidArgument } from '../faults.ts';
import { resolveUnit, type UnitContext } from './resolve-unit.ts';

const FILTERS = { province: 'province', district: 'district', commune: 'commune' } as const satisfies Record<
  AreaLevel,
  keyof ActivityFilter
>;

/**
 * The filter that a list of units stands for. Filters of two levels would be an AND, so units of one list are of one level.
 * Throws INVALID_ARGUMENT, UNKNOWN_UNIT, AMBIGUOUS_UNIT.
 */
export function unitFilter(asked: readonly string[] | null | undefined, context: UnitContext): ActivityFilter {
  if (asked === null || asked === undefined) return {};
  const { index } = context;
  const units = asked.map((unit) => {
    const level = (index.unit(unit) ?? index.unitsOfCode(unit)[0])?.level ?? 'commune';
    return { level, id: resolveUnit(unit, level, context) };
  });
  const levels = new Set(units.map(({ level }) => level));
  if (levels.size > 1) {
    throw invalidArgument('unit có đơn vị của nhiều cấp.', 'unit holds units of several levels.', {
      vi: 'Hỏi riêng từng cấp.',
      en: 'Ask for each level by itself.',
    });
  }
  const [level = 'commune'] = levels;
  return { [FILTERS[level]]: units.map(({ id }) => id) };
}
