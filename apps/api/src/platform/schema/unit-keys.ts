import { unitName, type AreaLevel, type AreaUnit, type AreaUnitId, type ReferenceIndex } from '@lantoa/domain';
import type { Lang } from './enums.ts';
import type { Key } from './evidence.types.ts';

const LEVELS = { province: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' } as const satisfies Record<
  AreaLevel,
  string
>;

/** A unit with its kind: names alone are shared by several. */
export function unitLabel(unit: Pick<AreaUnit, 'kind' | 'name'>, lang: Lang = 'VI'): string {
  const { vi, en } = unitName(unit);
  return lang === 'VI' ? vi : en;
}

/** The units of a scope as keys; a unit that the reference data does not know is left out. */
export function unitKeys(ids: readonly AreaUnitId[], index: ReferenceIndex | null, lang: Lang = 'VI'): readonly Key[] {
  return ids.flatMap((id) => {
    const unit = index?.unit(id);
    if (!unit) return [];
    const { code, level, validFrom } = unit;
    return [{ dimension: LEVELS[level], id, code, label: unitLabel(unit, lang), validFrom }];
  });
}
