import { counted } from '../../language/counted.ts';

const vi = {
  communes: 'xã',
  finding: (communes: string, high: string, highShare: string, low: string, lowShare: string) =>
    `Cao nhất ${high}: ${highShare} số ${communes} có hoạt động trong tháng; thấp nhất ${low}: ${lowShare}`,
  /** Months that share the highest or the lowest: "tháng 6/2023 và tháng 10/2023". */
  months: (first: string, second: string) => `${first} và ${second}`,
  monthsMore: (first: string, more: string) => `${first} và ${more} tháng khác`,
  least: (share: string) => `ít nhất ${share}`,
  andLeast: (share: string, months: string) => `${share}, ${months} ít nhất ${share}`,
  findingLeast: (communes: string, month: string, k: string, n: string) =>
    `${month}: ít nhất ${k} trên ${n} ${communes} có hoạt động trong tháng; không có báo cáo nào đến hạn`,
  findingOne: (communes: string, month: string, share: string) =>
    `${month}: ${share} số ${communes} có hoạt động trong tháng`,
  findingEqual: (communes: string, share: string) => `Tháng nào cũng đạt ${share} số ${communes} có hoạt động`,
  findingNone: 'Chưa có số liệu theo tháng cho kỳ này',
  findingNotDue: 'Chưa rõ xã nào có hoạt động trong tháng: không có báo cáo nào đến hạn',
  description: (year: string, topic: string) =>
    `Tỷ lệ xã có ít nhất một hoạt động tại chỗ trong từng tháng, ${year}, ${topic}. Cột đậm: kỳ đang xem.`,
  anyTopic: 'bất kể nội dung',
  caption: (year: string) => `Độ phủ theo tháng, ${year}`,
  legend: 'Tỷ lệ xã trong tháng',
  chosen: 'Kỳ đang xem',
  rest: 'Ngoài kỳ',
  yearBefore: 'Cùng tháng năm trước',
  yearBeforeLine: 'Đường chấm: cùng tháng năm trước.',
  blanks: {
    zero: 'Không có hoạt động',
    missing: 'Chưa báo cáo',
    not_known: 'Chưa rõ',
    hidden: 'Ẩn',
    not_applicable: 'Chưa có số',
  },
  marks: 'Mốc thời gian',
  reform: (base: string) => `Đơn vị hành chính thay đổi: ${base}`,
  columns: {
    month: 'Tháng',
    share: 'Tỷ lệ',
    reached: 'Xã đã tiếp cận',
    all: 'Tổng số xã',
    unknown: 'Chưa rõ',
    yearBefore: 'Cùng tháng năm trước',
  },
};

const en = {
  communes: 'communes',
  finding: (communes: string, high: string, highShare: string, low: string, lowShare: string) =>
    `Highest in ${high}: ${highShare} of ${communes} had an activity in the month; lowest in ${low}: ${lowShare}`,
  months: (first: string, second: string) => `${first} and ${second}`,
  monthsMore: (first: string, more: string) => `${first} and ${counted(more, 'other month', 'other months')}`,
  least: (share: string) => `at least ${share}`,
  andLeast: (share: string, months: string) => `${share}, in ${months} at least ${share}`,
  findingLeast: (communes: string, month: string, k: string, n: string) =>
    `${month}: at least ${k} of ${n} ${communes} had an activity in the month; no report was due`,
  findingOne: (communes: string, month: string, share: string) =>
    `${month}: ${share} of ${communes} had an activity in the month`,
  findingEqual: (communes: string, share: string) => `${share} of ${communes} had an activity in every month`,
  findingNone: 'No monthly figures for this period yet',
  findingNotDue: 'Not known which communes had an activity in the month: no report was due',
  description: (year: string, topic: string) =>
    `Share of communes with at least one activity on site in each month, ${year}, ${topic}. Strong columns: the chosen period.`,
  anyTopic: 'on any topic',
  caption: (year: string) => `Coverage by month, ${year}`,
  legend: 'Share of communes in the month',
  chosen: 'Chosen period',
  rest: 'Outside the period',
  yearBefore: 'Same month a year before',
  yearBeforeLine: 'Dotted line: the same month a year before.',
  blanks: {
    zero: 'No activity',
    missing: 'Not reported',
    not_known: 'Not known',
    hidden: 'Hidden',
    not_applicable: 'No figure yet',
  },
  marks: 'Dates to know',
  reform: (base: string) => `Administrative units change: ${base}`,
  columns: {
    month: 'Month',
    share: 'Share',
    reached: 'Communes reached',
    all: 'All communes',
    unknown: 'Unknown',
    yearBefore: 'Same month a year before',
  },
} satisfies typeof vi;

export const timeLineMessages = { vi, en };
