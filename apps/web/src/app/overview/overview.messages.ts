const vi = {
  title: 'Tổng quan',
  lead: (period: string, range: string) => `${period} (${range})`,
  filters: 'Bộ lọc',
  period: 'Kỳ báo cáo',
  topic: 'Nội dung',
  district: 'Huyện, thành phố',
  areaClass: 'Loại địa bàn',
  all: 'Tất cả',
  clear: 'Bỏ lọc',
  points: 'Điểm chính',
  completeness: (share: string, k: string, n: string) =>
    `Đã nhận ${share} báo cáo (${k} trên ${n}); phần còn thiếu được ghi là “chưa rõ”, không tính là vùng trắng`,
  noneDue: 'Không có báo cáo nào đến hạn trong kỳ; nơi chưa có số liệu là “chưa rõ”, không phải vùng trắng',
  sections: {
    coverage: 'Độ phủ theo nội dung và địa bàn',
    gaps: 'Khoảng cách giữa các loại địa bàn',
    trend: 'Diễn biến trong năm',
    places: 'Trên bản đồ',
    blindSpots: 'Vùng trắng',
  },
  areaWide: 'Chỉ hoạt động tại chỗ mới được tính là đã đến xã; báo, đài, mạng xã hội không tính.',
  dataHolds: (range: string) => `Số liệu có từ ${range}, ngoài kỳ này.`,
  toData: (period: string) => `Xem ${period}`,
  noRecords: 'Vai trò của bạn không xem bản ghi của từng hoạt động; số liệu tổng hợp vẫn đầy đủ.',
  noAggregates: 'Vai trò này chỉ làm việc kỹ thuật',
  noAggregatesText:
    'Quản trị hệ thống không xem số liệu tổng hợp hay bản ghi. Để xem trang Tổng quan, đăng nhập bằng vai trò khác.',
  toImport: 'Nhập tệp báo cáo',
};

const en = {
  title: 'Overview',
  lead: (period: string, range: string) => `${period} (${range})`,
  filters: 'Filters',
  period: 'Reporting period',
  topic: 'Topic',
  district: 'District or city',
  areaClass: 'Kind of area',
  all: 'All',
  clear: 'Clear filters',
  points: 'Main points',
  completeness: (share: string, k: string, n: string) =>
    `${share} of the reports are in (${k} of ${n}); what is missing is called “unknown”, never a blind spot`,
  noneDue: 'No report was due in the period; where there are no figures it is “unknown”, not a blind spot',
  sections: {
    coverage: 'Coverage by topic and area',
    gaps: 'Differences between kinds of area',
    trend: 'The course of the year',
    places: 'On the map',
    blindSpots: 'Blind spots',
  },
  areaWide:
    'Only activities on site count as having reached a commune; newspapers, broadcasts and social media do not.',
  dataHolds: (range: string) => `The data is of ${range}, outside this period.`,
  toData: (period: string) => `Show ${period}`,
  noRecords: 'Your role does not read the records of single activities; the aggregates are complete.',
  noAggregates: 'This role is for technical matters only',
  noAggregatesText:
    'The system administrator sees neither aggregates nor records. Sign in with another role to see the overview.',
  toImport: 'Import a report file',
} satisfies typeof vi;

export const overviewMessages = { vi, en };
