import type { SummaryIndicator } from '@lantoa/domain';
import type { ColumnSpec } from './column-spec.ts';

export type StatusField = 'code' | 'name' | 'month' | 'status';

/** Reporting status: one unit and reporting month a row. */
export const STATUS_COLUMNS: readonly ColumnSpec<StatusField>[] = [
  { field: 'code', header: 'code', synonyms: ['Mã', 'Mã xã', 'Mã đơn vị', 'Mã ĐVHC', 'unit'], required: true },
  { field: 'name', header: 'commune', synonyms: ['Xã/phường/thị trấn', 'Xã', 'Tên xã', 'name'] },
  {
    field: 'month',
    header: 'month',
    synonyms: ['Tháng', 'Tháng báo cáo', 'Kỳ', 'Kỳ báo cáo', 'period'],
    required: true,
  },
  {
    field: 'status',
    header: 'status',
    synonyms: ['Trạng thái', 'Tình trạng', 'Tình trạng gửi báo cáo', 'Tình trạng báo cáo'],
    required: true,
  },
];

export type SummaryField = 'stt' | 'district' | 'commune' | 'note';

/** Layout B, "Biểu 02 - Phụ lục tổng hợp": the columns beside those of the topics. */
export const SUMMARY_COLUMNS: readonly ColumnSpec<SummaryField>[] = [
  { field: 'stt', header: 'STT', synonyms: ['TT', 'Số TT', 'Số thứ tự'] },
  { field: 'district', header: 'Huyện/TP', synonyms: ['Huyện', 'Huyện, TP', 'Huyện, thành phố', 'Huyện/Thành phố'] },
  {
    field: 'commune',
    header: 'Xã/phường/thị trấn',
    synonyms: ['Xã', 'Xã/phường', 'Xã, phường', 'Xã, thị trấn', 'Tên xã', 'Đơn vị', 'Địa bàn', 'Tên đơn vị'],
    required: true,
  },
  { field: 'note', header: 'Ghi chú', synonyms: ['Chú thích'] },
];

/** Columns under each topic of layout B. */
export const INDICATOR_COLUMNS: readonly ColumnSpec<SummaryIndicator>[] = [
  { field: 'sessions', header: 'Số buổi', synonyms: ['Số cuộc', 'Số buổi/cuộc', 'Số cuộc, buổi', 'Buổi'] },
  { field: 'attendances', header: 'Lượt người', synonyms: ['Số lượt người', 'Số người', 'Lượt người tham dự'] },
  { field: 'press_items', header: 'Tin/bài', synonyms: ['Tin, bài', 'Tin bài', 'Số tin, bài'] },
  {
    field: 'broadcast_runs',
    header: 'Buổi phát thanh',
    synonyms: ['Số buổi phát thanh', 'Lượt phát thanh', 'Số lượt phát thanh'],
  },
];
