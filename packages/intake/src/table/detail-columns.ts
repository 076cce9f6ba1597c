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
  | 'announcedOn'
  | 'quizBefore'
  | 'quizAfter'
  | 'quizTakers'
  | 'recognitionForm'
  | 'recognitionRecipients'
  | 'recognitionLevel'
  | 'recognitionTopics'
  | 'decisionNumber'
  | 'decidedOn'
  | 'attachments';

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
  {
    field: 'quizBefore',
    header: 'Đúng trước (%)',
    synonyms: ['Trả lời đúng trước (%)', 'Tỷ lệ đúng trước (%)', 'Kết quả khảo sát trước (%)', 'Quiz before (%)'],
  },
  {
    field: 'quizAfter',
    header: 'Đúng sau (%)',
    synonyms: ['Trả lời đúng sau (%)', 'Tỷ lệ đúng sau (%)', 'Kết quả khảo sát sau (%)', 'Quiz after (%)'],
  },
  {
    field: 'quizTakers',
    header: 'Số người trả lời',
    synonyms: ['Số người làm bài', 'Số phiếu khảo sát', 'Số người khảo sát', 'Quiz takers'],
  },
  {
    field: 'recognitionForm',
    header: 'Hình thức khen',
    synonyms: ['Hình thức khen thưởng', 'Biểu dương, khen thưởng', 'Hình thức biểu dương, khen thưởng', 'Recognition'],
  },
  {
    field: 'recognitionRecipients',
    header: 'Đối tượng được khen',
    synonyms: ['Đối tượng khen thưởng', 'Đối tượng được khen thưởng', 'Recognised'],
  },
  {
    field: 'recognitionLevel',
    header: 'Cấp khen',
    synonyms: ['Cấp khen thưởng', 'Cấp ra quyết định', 'Recognition level'],
  },
  {
    field: 'recognitionTopics',
    header: 'Nội dung khen',
    synonyms: ['Nội dung khen thưởng', 'Thành tích về', 'Recognition topics'],
  },
  {
    field: 'decisionNumber',
    header: 'Số quyết định',
    synonyms: ['Quyết định khen', 'Quyết định khen thưởng', 'Số quyết định khen thưởng', 'Decision number'],
  },
  {
    field: 'decidedOn',
    header: 'Ngày quyết định',
    synonyms: ['Ngày ký quyết định', 'Ngày ra quyết định', 'Decision date'],
  },
  {
    field: 'attachments',
    header: 'Văn bản kèm theo',
    synonyms: ['Tài liệu kèm theo', 'Văn bản trên VNPT-iOffice', 'Mã VNPT-iOffice', 'Mã văn bản', 'Attachments'],
  },
];
