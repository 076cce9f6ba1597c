import type { AreaKind, AreaUnit, ReferenceIndex } from '@lantoa/domain';

const KIND_WORDS: Readonly<Record<AreaKind, string>> = {
  tinh: 'Tỉnh',
  huyen: 'Huyện',
  thanh_pho: 'Thành phố',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
};

/** `Xã Hòa Bình` */
export function unitName(unit: AreaUnit): string {
  return `${KIND_WORDS[unit.kind]} ${unit.name}`;
}

/** `Xã Hòa Bình (Chi Lăng)`: with its district where it has one. */
export function unitLabel(index: ReferenceIndex, unit: AreaUnit): string {
  const district = index.districtOf(unit.id);
  return district ? `${unitName(unit)} (${district.name})` : unitName(unit);
}

export function unitLabels(index: ReferenceIndex, units: readonly AreaUnit[]): string {
  return units.map((unit) => unitLabel(index, unit)).join('; ');
}
