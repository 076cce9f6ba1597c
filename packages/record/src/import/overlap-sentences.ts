import type { CivilDate, DateRange } from '@lantoa/domain';
import type { Bilingual } from '../record-fault.ts';

/** A file of activities meets a table that is recorded. */
export function coveredByTable(window: DateRange, units: number, activities: number): Bilingual {
  return {
    vi: `${vi(activities)} hoạt động trong tệp thuộc ${vi(units)} xã đã có phụ lục tổng hợp ${spanVi(window)}. Hai loại số liệu được giữ riêng, không cộng vào nhau.`,
    en: `${en(activities)} activities of the file belong to ${en(units)} communes that have a summary table for ${spanEn(window)} already. The two are kept apart and never added up.`,
  };
}

/** A table meets activities that are recorded. */
export function tableCovers(window: DateRange, units: number, activities: number): Bilingual {
  return {
    vi: `Phụ lục ${spanVi(window)} của ${vi(units)} xã trùng đơn vị và thời gian với ${vi(activities)} hoạt động đã ghi nhận. Hai loại số liệu được giữ riêng, không cộng vào nhau.`,
    en: `The table for ${spanEn(window)} of ${en(units)} communes speaks of the same units and days as ${en(activities)} activities on record. The two are kept apart and never added up.`,
  };
}

/** A table meets a table of the very same units and window. */
export function tableReplaces(window: DateRange, units: number): Bilingual {
  return {
    vi: `Đã có phụ lục ${spanVi(window)} của ${vi(units)} xã trong tệp: số liệu khác trước sẽ thay số liệu đã ghi nhận.`,
    en: `A table for ${spanEn(window)} is on record for ${en(units)} communes of the file: figures that differ take the place of the recorded ones.`,
  };
}

/** A table meets a table of the same units whose window overlaps its own. */
export function tablesShareTime(window: DateRange, other: DateRange, units: number): Bilingual {
  return {
    vi: `Phụ lục ${spanVi(window)} chồng thời gian với phụ lục ${spanVi(other)} của ${vi(units)} xã. Không cộng hai phụ lục vào nhau.`,
    en: `The table for ${spanEn(window)} shares days with the table for ${spanEn(other)} of ${en(units)} communes. The two are not added up.`,
  };
}

/** Runs of a loudspeaker system meet broadcasts that people recorded. */
export function broadcastsOnRecord(activities: number): Bilingual {
  return {
    vi: `${vi(activities)} hoạt động phát thanh đã được ghi bằng tay (hoặc từ danh sách) cho cùng xã, ngày và nội dung với tệp này. Có thể là cùng một việc: sau khi nhập, cả hai đều được tính cho đến khi có người nối hai bản ghi ở trang “Có thể là cùng một sự việc” (mở từ Hoạt động) hoặc rút một bản ghi.`,
    en: `${en(activities)} broadcasts were entered by hand (or from a list) for communes, days and topics of this file. They may be the same work: after importing, both count until somebody links the two on the page “Possibly the same event” (from Activities) or takes one back.`,
  };
}

function spanVi({ from, to }: DateRange): string {
  return `${dayVi(from)}–${dayVi(to)}`;
}

function spanEn({ from, to }: DateRange): string {
  return `${from} to ${to}`;
}

function dayVi(date: CivilDate): string {
  return date.split('-').toReversed().join('/');
}

function vi(count: number): string {
  return count.toLocaleString('vi-VN');
}

function en(count: number): string {
  return count.toLocaleString('en-GB');
}
