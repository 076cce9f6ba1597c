import type { ColumnSpec } from './column-spec.ts';

/** Columns that only careful lists have: what was said, with whom, in which language, for what. None is required. */
export type DetailField =
  | 'themes'
  | 'partners'
  | 'languages'
  | 'platform'
  | 'village'
  | 'movements'
  | 'campaignLinks'
  | 'flags'
  | 'announcedOn';

export const DETAIL_COLUMNS: readonly ColumnSpec<DetailField>[] = [
  {
    field: 'themes',
    header: 'Nội dung chi tiết',
    synonyms: ['Nội dung cụ thể', 'Chủ đề chi tiết', 'Chủ đề cụ thể', 'Content themes', 'Themes'],
  },
  {
    field: 'partners',
    header: 'Đơn vị phối hợp',
    synonyms: ['Cơ quan phối hợp', 'Cơ quan, đơn vị phối hợp', 'Lực lượng phối hợp', 'Phối hợp với', 'Partners'],
  },
  {
    field: 'languages',
    header: 'Ngôn ngữ',
    synonyms: ['Ngôn ngữ tuyên truyền', 'Ngôn ngữ sử dụng', 'Tiếng', 'Languages', 'Language'],
  },
  {
    field: 'platform',
    header: 'Nền tảng',
    synonyms: ['Nền tảng số', 'Nền tảng đăng tải', 'Nền tảng mạng xã hội', 'Platform'],
  },
  {
    field: 'village',
    header: 'Thôn/bản',
    synonyms: [
      'Thôn',
      'Bản',
      'Thôn, bản',
      'Thôn, khối phố',
      'Thôn/khối phố',
      'Thôn/bản/khối phố',
      'Khối phố',
      'Tổ dân phố',
      'Tên thôn',
      'Village',
    ],
  },
  { field: 'movements', header: 'Phong trào', synonyms: ['Phong trào quần chúng', 'Gắn với phong trào', 'Movements'] },
  {
    field: 'campaignLinks',
    header: 'Gắn với',
    synonyms: ['Gắn với đợt', 'Gắn với đợt sinh hoạt, thi đua', 'Campaign links', 'Campaign'],
  },
  {
    field: 'flags',
    header: 'Đặc điểm',
    synonyms: ['Tính chất', 'Đặc điểm, tính chất', 'Đặc điểm/tính chất', 'Flags'],
  },
  {
    field: 'announcedOn',
    header: 'Ngày công bố kết quả',
    synonyms: ['Ngày công bố', 'Ngày công khai kết quả', 'Announced on', 'Outcome announced on'],
  },
];
