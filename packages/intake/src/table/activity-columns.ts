import type { Indicator } from '@lantoa/domain';
import type { ColumnSpec } from './column-spec.ts';
import { DETAIL_COLUMNS, type DetailField } from './detail-columns.ts';

/** Columns of the activity list by the part they play. */
export type ActivityField =
  | 'stt'
  | 'date'
  | 'organisation'
  | 'district'
  | 'commune'
  | 'topic'
  | 'activityType'
  | 'channel'
  | 'groups'
  | 'setting'
  | 'breakdown'
  | 'observance'
  | 'note'
  | DetailField
  | Indicator;

/** Layout A, "Biểu 01 - Danh sách hoạt động", with the headers of the form. */
export const ACTIVITY_COLUMNS: readonly ColumnSpec<ActivityField>[] = [
  { field: 'stt', header: 'STT', synonyms: ['TT', 'Số TT', 'Số thứ tự', 'No', 'S TT'] },
  {
    field: 'date',
    header: 'Ngày',
    synonyms: [
      'Ngày thực hiện',
      'Ngày tổ chức',
      'Ngày tháng',
      'Ngày, tháng, năm',
      'Thời gian',
      'Thời gian thực hiện',
      'Thời gian tổ chức',
    ],
    required: true,
  },
  {
    field: 'organisation',
    header: 'Đơn vị thực hiện',
    synonyms: [
      'Đơn vị',
      'Cơ quan thực hiện',
      'Đơn vị tổ chức',
      'Cơ quan, đơn vị',
      'Đơn vị chủ trì',
      'Đơn vị báo cáo',
      'Cơ quan, đơn vị thực hiện',
    ],
    required: true,
  },
  {
    field: 'district',
    header: 'Huyện/TP',
    synonyms: ['Huyện', 'Huyện, TP', 'Huyện/Thành phố', 'Huyện, thành phố', 'Quận/huyện', 'Địa bàn huyện'],
  },
  {
    field: 'commune',
    header: 'Xã/phường/thị trấn',
    synonyms: ['Xã', 'Xã/phường', 'Xã, phường', 'Xã, thị trấn', 'Xã/phường/TT', 'Địa bàn xã', 'Địa bàn', 'Tên xã'],
    required: true,
  },
  {
    field: 'topic',
    header: 'Nội dung tuyên truyền',
    synonyms: ['Nội dung', 'Chủ đề', 'Chủ đề tuyên truyền', 'Lĩnh vực', 'Nội dung hoạt động'],
    required: true,
  },
  {
    field: 'activityType',
    header: 'Hình thức',
    synonyms: ['Hình thức tuyên truyền', 'Loại hình', 'Loại hoạt động', 'Hình thức tổ chức', 'Loại hình hoạt động'],
    required: true,
  },
  {
    field: 'channel',
    header: 'Kênh',
    synonyms: ['Kênh tuyên truyền', 'Kênh truyền thông', 'Phương tiện', 'Phương tiện truyền thông'],
    required: true,
  },
  {
    field: 'groups',
    header: 'Đối tượng',
    synonyms: ['Đối tượng tuyên truyền', 'Nhóm đối tượng', 'Thành phần tham dự', 'Đối tượng tham dự'],
  },
  { field: 'setting', header: 'Địa điểm', synonyms: ['Địa điểm tổ chức', 'Nơi tổ chức', 'Nơi thực hiện'] },
  {
    field: 'sessions',
    header: 'Số buổi',
    synonyms: ['Số cuộc', 'Số buổi/cuộc', 'Số cuộc/buổi', 'Số cuộc, buổi', 'Số lượt tổ chức'],
  },
  {
    field: 'attendances',
    header: 'Lượt người',
    synonyms: [
      'Số lượt người',
      'Số lượt người tham dự',
      'Lượt người tham dự',
      'Số người tham dự',
      'Số người',
      'Số lượt',
    ],
  },
  { field: 'breakdown', header: 'Trong đó', synonyms: ['Trong đó (lượt người)', 'Chia theo đối tượng'] },
  {
    field: 'duration_minutes',
    header: 'Thời lượng (phút)',
    synonyms: ['Thời lượng', 'Số phút', 'Thời lượng phát sóng', 'Thời gian (phút)'],
  },
  { field: 'press_items', header: 'Tin, bài', synonyms: ['Tin bài', 'Số tin, bài', 'Số lượng tin, bài'] },
  { field: 'leaflets', header: 'Tờ rơi', synonyms: ['Số tờ rơi', 'Tờ rơi, tờ gấp', 'Số tờ rơi, tờ gấp'] },
  {
    field: 'social_reach',
    header: 'Lượt tiếp cận MXH',
    synonyms: ['Lượt tiếp cận', 'Lượt tiếp cận mạng xã hội', 'Tiếp cận MXH'],
  },
  { field: 'views', header: 'Lượt xem', synonyms: ['Số lượt xem', 'Views'] },
  { field: 'interactions', header: 'Lượt tương tác', synonyms: ['Tương tác', 'Số lượt tương tác', 'Interactions'] },
  { field: 'sms_sent', header: 'Số tin nhắn', synonyms: ['Tin nhắn', 'Tin nhắn đã gửi', 'SMS sent'] },
  { field: 'households_visited', header: 'Số hộ', synonyms: ['Số hộ gia đình', 'Hộ', 'Households'] },
  { field: 'facilitators', header: 'Báo cáo viên', synonyms: ['Số báo cáo viên', 'Facilitators'] },
  {
    field: 'contest_entries',
    header: 'Bài dự thi',
    synonyms: ['Số bài dự thi', 'Lượt dự thi', 'Số lượt dự thi', 'Contest entries'],
  },
  {
    field: 'trainees',
    header: 'Người được tập huấn',
    synonyms: ['Số người được tập huấn', 'Học viên', 'Số học viên', 'Trainees'],
  },
  {
    field: 'guidance_documents',
    header: 'Văn bản hướng dẫn',
    synonyms: ['Số văn bản hướng dẫn', 'Guidance documents'],
  },
  {
    field: 'supervision_visits',
    header: 'Cuộc kiểm tra',
    synonyms: ['Số cuộc kiểm tra', 'Lượt kiểm tra', 'Số lượt kiểm tra', 'Supervision visits'],
  },
  {
    field: 'plans_issued',
    header: 'Kế hoạch ban hành',
    synonyms: ['Số kế hoạch ban hành', 'Kế hoạch', 'Số kế hoạch', 'Plans issued'],
  },
  {
    field: 'recognised_collectives',
    header: 'Tập thể được khen',
    synonyms: ['Tập thể được khen thưởng', 'Số tập thể được khen', 'Recognised collectives'],
  },
  {
    field: 'recognised_individuals',
    header: 'Cá nhân được khen',
    synonyms: ['Cá nhân được khen thưởng', 'Số cá nhân được khen', 'Recognised individuals'],
  },
  { field: 'corrections', header: 'Đính chính', synonyms: ['Số lần đính chính', 'Corrections'] },
  {
    field: 'observance',
    header: 'Hưởng ứng',
    synonyms: ['Đợt hưởng ứng', 'Sự kiện hưởng ứng', 'Ngày, tháng hưởng ứng', 'Tháng, ngày hưởng ứng'],
  },
  ...DETAIL_COLUMNS,
  { field: 'note', header: 'Ghi chú', synonyms: ['Chú thích', 'Diễn giải', 'Ghi chú khác'] },
];

/** Canonical header of each field. */
export const ACTIVITY_HEADERS: Readonly<Record<ActivityField, string>> = Object.fromEntries(
  ACTIVITY_COLUMNS.map(({ field, header }) => [field, header]),
) as Record<ActivityField, string>;
