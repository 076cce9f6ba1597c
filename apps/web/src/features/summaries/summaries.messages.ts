import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Biểu tổng hợp',
  lead: 'Số liệu đúng như đơn vị đã báo cáo theo biểu tổng hợp. Các biểu này không được cộng vào số liệu hoạt động ở trang Tổng quan: một việc có thể nằm ở cả hai nơi.',
  tables: 'Các biểu đã nhận',
  none: 'Chưa có biểu tổng hợp nào',
  noneText: 'Biểu 02 (phụ lục tổng hợp) đã nhập hiện ở đây đúng như đã báo cáo.',
  unit: 'Xã, phường, thị trấn',
  note: 'Tình trạng',
  notReported: 'Chưa gửi báo cáo',
  nothing: 'Không phát sinh',
  monthsMissing: (months: string) => `thiếu ${months} tháng`,
  legend: 'Ô trống',
  countBasis: 'Theo báo cáo, không trộn với hoạt động',
  blanks: {
    zero: 'Báo không có (0)',
    missing: 'Chưa báo cáo',
    not_known: 'Chưa rõ',
    hidden: 'Ẩn',
    not_applicable: 'Không áp dụng',
  },
  short: { zero: '0', missing: '', not_known: '?', hidden: '•', not_applicable: '–' },
  loading: 'Đang tải các biểu…',
  choose: 'Chọn biểu',
  csv: 'Tải CSV',
};

const en = {
  title: 'Summary tables',
  lead: 'Figures exactly as an office reported them in a summary form. They are never added to the activities on the overview: one piece of work may stand in both.',
  tables: 'Tables received',
  none: 'No summary table yet',
  noneText: 'An imported form Biểu 02 (summary annex) stands here exactly as reported.',
  unit: 'Commune, ward, township',
  note: 'State',
  notReported: 'No report sent',
  nothing: 'Nothing to report',
  monthsMissing: (months: string) => `${counted(months, 'month', 'months')} missing`,
  legend: 'Empty cells',
  countBasis: 'As reported, not mixed with activities',
  blanks: {
    zero: 'Reported as none (0)',
    missing: 'Not reported',
    not_known: 'Not known',
    hidden: 'Hidden',
    not_applicable: 'Not applicable',
  },
  short: { zero: '0', missing: '', not_known: '?', hidden: '•', not_applicable: '–' },
  loading: 'Loading the tables…',
  choose: 'Choose a table',
  csv: 'Download CSV',
} satisfies typeof vi;

export const summaryMessages = { vi, en };
