import { counted } from '../../language/counted.ts';

const vi = {
  names: {
    covered: 'Đã phủ',
    missing: 'Chưa phủ',
    changed: 'Thay đổi',
    certainty: 'Độ chắc chắn',
    next: 'Việc tiếp theo',
  },
  communes: 'xã',
  covered: (k: string, n: string, communes: string, about: string, share: string) =>
    `${k} trên ${n} ${communes} đã có hoạt động tại chỗ ${about} trong kỳ (${share})`,
  anyTopic: 'bất kể nội dung',
  about: (topic: string) => `về ${topic}`,
  noFigures: 'Chưa có số liệu cho kỳ và bộ lọc này',
  coveredNotDue: 'Chưa rõ xã nào đã có hoạt động: không có báo cáo nào đến hạn',
  blind: (n: string, days: string, names: string) =>
    `${n} xã là vùng trắng, quá ${days} ngày không có hoạt động; lâu nhất: ${names}`,
  blindTopics: (n: string, names: string) => `${n} xã là vùng trắng ở ít nhất một nội dung; nhiều nhất: ${names}`,
  blindTopicsAlike: (n: string, alike: string, on: string, names: string) =>
    `${n} xã là vùng trắng ở ít nhất một nội dung; ${alike} xã ở ${on}, vắng lâu nhất: ${names}`,
  onAll: (topics: string) => `cả ${topics} nội dung`,
  onSome: (topics: string, of: string) => `${topics} trên ${of} nội dung`,
  missingNotDue: 'Chưa kết luận được: không có báo cáo nào đến hạn',
  noBlind: (days: string) => `Không xã nào quá ${days} ngày không có hoạt động`,
  change: (change: string, from: string, to: string) => `${change} điểm so với kỳ trước (${from} → ${to})`,
  noChange: (share: string) => `Như kỳ trước (${share})`,
  noPrevious: (day: string) => `Chưa có kỳ trước để so sánh: số liệu bắt đầu từ ${day}`,
  notComparable: 'Không so sánh được với kỳ trước',
  certainty: (share: string, k: string, n: string) => `Đã nhận ${share} báo cáo (${k} trên ${n})`,
  certaintyUnknown: (sentence: string, u: string) => `${sentence}; ${u} xã chưa rõ vì thiếu báo cáo`,
  noReportsDue: 'Kỳ này không có báo cáo nào phải gửi: không biết phần còn thiếu',
  act: (n: string) => `Tổ chức hoạt động tại chỗ ở ${n} xã vùng trắng`,
  ask: (u: string) => `Đôn đốc báo cáo của ${u} xã rồi mới kết luận`,
  nextNotDue: 'Yêu cầu báo cáo cho thời gian này, hoặc chọn kỳ khác',
  keep: 'Giữ nhịp hiện nay',
};

const en = {
  names: {
    covered: 'Covered',
    missing: 'Not covered',
    changed: 'Changed',
    certainty: 'How sure',
    next: 'What to do next',
  },
  communes: 'communes',
  covered: (k: string, n: string, communes: string, about: string, share: string) =>
    `${k} of ${n} ${communes} had an activity on site ${about} in the period (${share})`,
  anyTopic: 'on any topic',
  about: (topic: string) => `on ${topic}`,
  noFigures: 'No figures for this period and these filters yet',
  coveredNotDue: 'Not known which communes had an activity: no report was due',
  blind: (n: string, days: string, names: string) =>
    `${counted(n, 'commune is a blind spot', 'communes are blind spots')}, more than ${counted(days, 'day', 'days')} without an activity; longest: ${names}`,
  blindTopics: (n: string, names: string) =>
    `${counted(n, 'commune is a blind spot', 'communes are blind spots')} on at least one topic; on most topics: ${names}`,
  blindTopicsAlike: (n: string, alike: string, on: string, names: string) =>
    `${counted(n, 'commune is a blind spot', 'communes are blind spots')} on at least one topic; ${alike} on ${on}, the longest silent: ${names}`,
  onAll: (topics: string) => `all ${topics} topics`,
  onSome: (topics: string, of: string) => `${topics} of ${of} topics`,
  missingNotDue: 'Cannot be told: no report was due',
  noBlind: (days: string) => `No commune was without an activity for more than ${counted(days, 'day', 'days')}`,
  change: (change: string, from: string, to: string) => `${change} points against the period before (${from} → ${to})`,
  noChange: (share: string) => `As in the period before (${share})`,
  noPrevious: (day: string) => `No period before to compare with: the data begins on ${day}`,
  notComparable: 'Cannot be compared with the period before',
  certainty: (share: string, k: string, n: string) => `${share} of the reports are in (${k} of ${n})`,
  certaintyUnknown: (sentence: string, u: string) =>
    `${sentence}; ${counted(u, 'commune', 'communes')} unknown because reports are missing`,
  noReportsDue: 'No report was due in this period: what is missing is not known',
  act: (n: string) => `Hold activities on site in the ${counted(n, 'blind spot', 'blind spots')}`,
  ask: (u: string) => `Ask for the reports of ${counted(u, 'commune', 'communes')} before concluding`,
  nextNotDue: 'Request reports for this time, or choose another period',
  keep: 'Keep the present pace',
} satisfies typeof vi;

export const answersMessages = { vi, en };
