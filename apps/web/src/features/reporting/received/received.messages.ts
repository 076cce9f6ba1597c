import { counted } from '../../../language/counted.ts';

const vi = {
  title: 'Báo cáo đã nhận',
  lead: 'Mỗi xã gửi một báo cáo mỗi tháng. Còn thiếu báo cáo thì con số của nơi đó chưa chắc chắn.',
  filters: 'Kỳ và địa bàn của báo cáo đã nhận',
  clear: 'Bỏ lọc',
  period: 'Kỳ báo cáo',
  district: 'Huyện, thành phố',
  all: 'Tất cả',
  loading: 'Đang tải số liệu…',
  noneDue: 'Kỳ này không có báo cáo nào đến hạn',
  noneDueText:
    'Chọn kỳ khác ở trên. Khi không có báo cáo đến hạn, không phân biệt được “không phát sinh” với “chưa báo cáo”.',
  measure: 'Hiển thị',
  measures: { REPORTING_RATE: 'Đầy đủ', REPORTING_RATE_ON_TIME: 'Đúng hạn' },
  matrix: {
    REPORTING_RATE: 'Báo cáo đã nhận so với báo cáo phải gửi, theo tháng báo cáo.',
    REPORTING_RATE_ON_TIME: 'Báo cáo nhận đúng hạn so với báo cáo phải gửi, theo tháng báo cáo.',
  },
  finding: {
    REPORTING_RATE: (received: string, expected: string, share: string) =>
      `Đã nhận ${received} trong ${expected} báo cáo phải gửi (${share})`,
    REPORTING_RATE_ON_TIME: (received: string, expected: string, share: string) =>
      `${received} trong ${expected} báo cáo phải gửi đã đến đúng hạn (${share})`,
  },
  least: (place: string, share: string) => `ít nhất: ${place} (${share})`,
  unknownTime: 'Chưa biết báo cáo nào đến đúng hạn',
  place: { DISTRICT: 'Huyện, thành phố', COMMUNE: 'Xã, phường, thị trấn' },
  province: 'Tất cả',
  whole: 'Cả kỳ',
  notDue: 'không đến hạn',
  cell: (received: string, expected: string) => `${received} trong ${expected} báo cáo`,
  level: { DISTRICT: 'Xem từng huyện', COMMUNE: 'Xem từng xã', REPORTING_MONTH: 'Xem từng tháng' },
  silent: {
    finding: (n: string, missing: string) => `${n} xã còn thiếu báo cáo, tất cả ${missing} báo cáo`,
    more: (n: string, missing: string) => `Ít nhất ${n} xã còn thiếu báo cáo, tất cả ít nhất ${missing} báo cáo`,
    most: (place: string, missing: string) => `nhiều nhất: ${place} (${missing} báo cáo)`,
    none: 'Không xã nào còn thiếu báo cáo',
    description: 'Xã còn thiếu báo cáo tháng đã đến hạn, thiếu nhiều xếp trước.',
    caption: 'Xã còn thiếu báo cáo',
    commune: 'Xã, phường, thị trấn',
    district: 'Huyện, thành phố',
    missing: 'Số báo cáo thiếu',
    months: 'Tháng thiếu',
    showAll: (n: string) => `Hiện cả ${n} xã`,
    showFewer: 'Thu gọn',
  },
};

const en = {
  title: 'Reports received',
  lead: 'Each commune sends one report a month. Where reports are missing, the figures of that place are not certain.',
  filters: 'Period and place of the reports received',
  clear: 'Clear filters',
  period: 'Reporting period',
  district: 'District or city',
  all: 'All',
  loading: 'Loading figures…',
  noneDue: 'No report was due in this period',
  noneDueText:
    'Choose another period above. Where no report was due, nothing done and nothing reported cannot be told apart.',
  measure: 'Show',
  measures: { REPORTING_RATE: 'Complete', REPORTING_RATE_ON_TIME: 'In time' },
  matrix: {
    REPORTING_RATE: 'Reports received out of those due, by reporting month.',
    REPORTING_RATE_ON_TIME: 'Reports received in time out of those due, by reporting month.',
  },
  finding: {
    REPORTING_RATE: (received: string, expected: string, share: string) =>
      `${received} of ${counted(expected, 'report', 'reports')} due have come in (${share})`,
    REPORTING_RATE_ON_TIME: (received: string, expected: string, share: string) =>
      `${received} of ${counted(expected, 'report', 'reports')} due came in time (${share})`,
  },
  least: (place: string, share: string) => `least: ${place} (${share})`,
  unknownTime: 'Which reports came in time is not known',
  place: { DISTRICT: 'District or city', COMMUNE: 'Commune' },
  province: 'All',
  whole: 'Whole period',
  notDue: 'not due',
  cell: (received: string, expected: string) => `${received} of ${counted(expected, 'report', 'reports')}`,
  level: { DISTRICT: 'By district', COMMUNE: 'By commune', REPORTING_MONTH: 'By month' },
  silent: {
    finding: (n: string, missing: string) =>
      `Reports are missing from ${counted(n, 'commune', 'communes')}, ${counted(missing, 'report', 'reports')} in all`,
    more: (n: string, missing: string) =>
      `Reports are missing from at least ${counted(n, 'commune', 'communes')}, at least ${counted(missing, 'report', 'reports')} in all`,
    most: (place: string, missing: string) => `most: ${place} (${counted(missing, 'report', 'reports')})`,
    none: 'No commune has a report missing',
    description: 'Communes with a monthly report that was due and is not in, most missing first.',
    caption: 'Communes with missing reports',
    commune: 'Commune',
    district: 'District or city',
    missing: 'Reports missing',
    months: 'Months missing',
    showAll: (n: string) => `Show all ${counted(n, 'commune', 'communes')}`,
    showFewer: 'Show fewer',
  },
} satisfies typeof vi;

export const receivedMessages = { vi, en };
