import type { AreaKind, AreaUnit } from '@lantoa/domain';
import type { Lang } from '../contract.ts';

const KIND_LABELS: Readonly<Record<AreaKind, { readonly VI: string; readonly EN: string }>> = {
  tinh: { VI: 'Tỉnh', EN: 'Province' },
  huyen: { VI: 'Huyện', EN: 'District' },
  thanh_pho: { VI: 'Thành phố', EN: 'City' },
  xa: { VI: 'Xã', EN: 'Commune' },
  phuong: { VI: 'Phường', EN: 'Ward' },
  thi_tran: { VI: 'Thị trấn', EN: 'Township' },
};

/** Name with its kind: names alone are shared by townships and communes. `Xã Hoàng Văn Thụ`, `Hoàng Văn Thụ Commune`. */
export function unitLabel(unit: AreaUnit, lang: Lang): string {
  const kind = KIND_LABELS[unit.kind];
  return lang === 'VI' ? `${kind.VI} ${unit.name}` : `${unit.name} ${kind.EN}`;
}
