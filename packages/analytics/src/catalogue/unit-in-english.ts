/** The units of the measures in English, by their Vietnamese names. */
const UNITS_EN: Readonly<Record<string, string>> = {
  'hoạt động': 'activities',
  buổi: 'sessions',
  lượt: 'times',
  phút: 'minutes',
  'tin, bài': 'items',
  tờ: 'leaflets',
  'tin nhắn': 'messages',
  hộ: 'households',
  bài: 'entries',
  'văn bản': 'documents',
  'kế hoạch': 'plans',
  'tập thể': 'collectives',
  người: 'people',
  'tỷ lệ': 'share',
  ngày: 'days',
  'đơn vị': 'units',
  'lượt/1.000 dân': 'per 1,000 residents',
  'số hình thức tương đương': 'equally used forms',
  'báo cáo': 'reports',
};

export function unitInEnglish(unit: string): string {
  return UNITS_EN[unit] ?? unit;
}
