import { blankNames } from '../../figures/blank-names.messages.ts';
import { counted } from '../../language/counted.ts';

const vi = {
  findingDistricts: (k: string, n: string, topic: string) =>
    `${k} trên ${n} huyện, thành phố đã có hoạt động ở mọi xã, ${topic}`,
  findingCommunes: (k: string, n: string, place: string, topic: string) =>
    `${k} trên ${n} xã của ${place} đã có hoạt động tại chỗ, ${topic}`,
  findingUnknown: (sentence: string, u: string) => `${sentence}; ${u} xã chưa rõ vì thiếu báo cáo`,
  findingNone: 'Chưa có số liệu cho cấp này',
  findingNotDue: 'Chưa kết luận được theo cấp hành chính: không có báo cáo nào đến hạn',
  findingOthersNotDue: (sentence: string) => `${sentence}; nơi khác chưa rõ vì không có báo cáo nào đến hạn`,
  province: 'Toàn tỉnh',
  anyTopic: 'bất kể nội dung',
  lines: {
    DISTRICT: 'Mỗi dòng là một huyện, thành phố, theo thứ tự mã đơn vị.',
    COMMUNE: 'Mỗi dòng là một xã, phường, thị trấn, theo thứ tự mã đơn vị.',
  },
  ways: { DISTRICT: 'Chọn tên để xuống từng xã.', COMMUNE: 'Chọn tên để xem trên bản đồ.' },
  path: 'Đang xem ở cấp',
  caption: 'Độ phủ theo cấp hành chính',
  columns: {
    district: 'Huyện, thành phố',
    commune: 'Xã, phường, thị trấn',
    reached: 'Xã đã tiếp cận',
    state: 'Trong kỳ',
    unknown: 'Chưa rõ',
    activities: 'Hoạt động',
    attendances: 'Lượt người',
    days: 'Ngày từ hoạt động gần nhất',
    records: 'Bản ghi',
  },
  of: (k: string, n: string) => `${k} trên ${n}`,
  yes: 'Đã có',
  no: 'Chưa có',
  unknown: 'Chưa có, thiếu báo cáo',
  records: 'Xem hoạt động',
  showAll: (n: string) => `Hiện cả ${n} dòng`,
  showFewer: 'Thu gọn',
  cut: 'Chỉ hiện 1.000 dòng đầu; dùng bộ lọc để thu hẹp.',
  blanks: { ...blankNames.vi, not_applicable: '–' },
};

const en = {
  findingDistricts: (k: string, n: string, topic: string) =>
    `${k} of ${n} districts had an activity in every commune, ${topic}`,
  findingCommunes: (k: string, n: string, place: string, topic: string) =>
    `${k} of ${n} communes of ${place} had an activity on site, ${topic}`,
  findingUnknown: (sentence: string, u: string) =>
    `${sentence}; ${counted(u, 'commune', 'communes')} unknown: reports missing`,
  findingNone: 'No figures at this level yet',
  findingNotDue: 'Nothing can be concluded by administrative level: no report was due',
  findingOthersNotDue: (sentence: string) => `${sentence}; other places are not known, since no report was due`,
  province: 'the whole province',
  anyTopic: 'on any topic',
  lines: {
    DISTRICT: 'Each line is a district or city, in the order of unit codes.',
    COMMUNE: 'Each line is a commune, ward or township, in the order of unit codes.',
  },
  ways: { DISTRICT: 'Choose a name to go down to its communes.', COMMUNE: 'Choose a name to see it on the map.' },
  path: 'Level shown',
  caption: 'Coverage by administrative level',
  columns: {
    district: 'District or city',
    commune: 'Commune, ward or township',
    reached: 'Communes reached',
    state: 'In the period',
    unknown: 'Unknown',
    activities: 'Activities',
    attendances: 'Attendances',
    days: 'Days since the last activity',
    records: 'Records',
  },
  of: (k: string, n: string) => `${k} of ${n}`,
  yes: 'Yes',
  no: 'None',
  unknown: 'None, reports missing',
  records: 'See activities',
  showAll: (n: string) => `Show all ${counted(n, 'line', 'lines')}`,
  showFewer: 'Show fewer',
  cut: 'Only the first 1,000 lines are shown; narrow them with the filters.',
  blanks: { ...blankNames.en, not_applicable: '–' },
} satisfies typeof vi;

export const levelsMessages = { vi, en };
