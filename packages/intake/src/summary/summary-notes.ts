import { foldVietnamese } from '@lantoa/domain';

/** "Thiếu báo cáo 2/6 tháng": the months whose report is missing. */
export function monthsMissing(note: string): number {
  const parts = /thieu bao cao (\d{1,2})/u.exec(foldVietnamese(note));
  return parts ? Number(parts[1]) : 0;
}

/** "Chưa gửi báo cáo": nothing is known of the unit. */
export function saysNotReported(note: string): boolean {
  return /chua (?:gui |co |nop )?bao cao|khong (?:gui |co |nop )?bao cao/u.test(foldVietnamese(note));
}

/** "Không phát sinh": a reported nothing. */
export function saysNothing(text: string): boolean {
  return foldVietnamese(text) === 'khong phat sinh';
}
