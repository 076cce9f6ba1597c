import type { AreaKind, AreaUnit, AreaLevel, AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import type { Key } from './evidence.types.ts';

const LEVELS = { province: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' } as const satisfies Record<
  AreaLevel,
  string
>;
const KINDS: Readonly<Record<AreaKind, string>> = {
  tinh: 'Tỉnh',
  huyen: 'Huyện',
  thanh_pho: 'Thành phố',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
};

/** A unit with its kind: names alone are shared by several. */
export function unitLabel({ kind, name }: Pick<AreaUnit, 'kind' | 'name'>): string {
  return `${KINDS[kind]} ${name}`;
}

/** The units of a scope as keys; a unit that the reference data does not know is left out. */
export function unitKeys(ids: readonly AreaUnitId[], index: ReferenceIndex | null): readonly Key[] {
  return ids.flatMap((id) => {
    const unit = index?.unit(id);
    if (!unit) return [];
    const { code, level, validFrom } = unit;
    return [{ dimension: LEVELS[level], id, code, label: unitLabel(unit), validFrom }];
  });
}
