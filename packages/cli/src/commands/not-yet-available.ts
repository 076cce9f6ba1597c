import { Refusal } from '../refusal.ts';

/** Commands that the product will have; each says so in the help and refuses until it is built. */
export const COMING: readonly { readonly path: readonly string[]; readonly vi: string; readonly en: string }[] = [
  { path: ['export'], vi: 'Xuất số liệu ra CSV, XLSX, Parquet', en: 'Export figures as CSV, XLSX or Parquet' },
  { path: ['report'], vi: 'Lập dự thảo báo cáo', en: 'Draft an official report' },
  { path: ['backup'], vi: 'Sao lưu', en: 'Write a backup' },
  { path: ['restore'], vi: 'Khôi phục từ bản sao lưu', en: 'Restore a backup' },
];

export function notYetAvailable(name: string): Refusal {
  return new Refusal('NOT_YET_AVAILABLE', {
    vi: `Phiên bản này chưa có lệnh "${name}".`,
    en: `This version does not have the command "${name}" yet.`,
  });
}
