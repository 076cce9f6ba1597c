const vi = {
  choose: 'Xem kỹ một tháng',
  filter: 'Lọc trang theo tháng này',
  wholeYear: 'Bỏ lọc theo tháng, xem cả năm',
  level: 'Xem từng huyện, xã trong tháng',
  records: 'Xem hoạt động',
  recordsOf: (name: string, month: string) => `Xem hoạt động: ${name}, ${month}`,
  yearBefore: (share: string) => `cùng tháng năm trước ${share}`,
  of: (k: string, n: string) => `${k} trên ${n} xã`,
  blanks: {
    zero: 'không có',
    missing: 'chưa báo cáo',
    not_known: 'chưa rõ',
    hidden: 'ẩn',
    not_applicable: 'không áp dụng',
  },
};

const en = {
  choose: 'Look into a month',
  filter: 'Filter the page by this month',
  wholeYear: 'Take the month away, show the whole year',
  level: 'Districts and communes in the month',
  records: 'Show activities',
  recordsOf: (name: string, month: string) => `Show activities: ${name}, ${month}`,
  yearBefore: (share: string) => `same month a year before ${share}`,
  of: (k: string, n: string) => `${k} of ${n} communes`,
  blanks: {
    zero: 'none',
    missing: 'not reported',
    not_known: 'not known',
    hidden: 'hidden',
    not_applicable: 'not applicable',
  },
} satisfies typeof vi;

export const monthDrillMessages = { vi, en };
