import type { AreaKind, AreaUnit } from '../model/reference-pack.ts';

const KINDS: Readonly<Record<AreaKind, { readonly vi: string; readonly en: string }>> = {
  tinh: { vi: 'Tỉnh', en: 'Province' },
  huyen: { vi: 'Huyện', en: 'District' },
  thanh_pho: { vi: 'Thành phố', en: 'City' },
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
  thi_tran: { vi: 'Thị trấn', en: 'Township' },
};

/** Name with its kind: names alone are shared by townships and communes. `Xã Hoàng Văn Thụ`, `Hoàng Văn Thụ Commune`. */
export function unitName({ kind, name }: Pick<AreaUnit, 'kind' | 'name'>): {
  readonly vi: string;
  readonly en: string;
} {
  return { vi: `${KINDS[kind].vi} ${name}`, en: `${name} ${KINDS[kind].en}` };
}
