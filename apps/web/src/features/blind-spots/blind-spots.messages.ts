import { counted } from '../../language/counted.ts';

const vi = {
  finding: (n: string, days: string, topic: string) =>
    `${n} xã là vùng trắng về ${topic}: quá ${days} ngày chưa có hoạt động tại chỗ`,
  findingUnknown: (sentence: string, u: string) => `${sentence}; thêm ${u} xã chưa rõ vì thiếu báo cáo`,
  findingNone: 'Không có vùng trắng: mọi xã đều có hoạt động tại chỗ trong thời hạn',
  findingOnlyUnknown: (u: string, topic: string) =>
    `Không có vùng trắng chắc chắn; ${u} xã chưa rõ về ${topic} vì thiếu báo cáo`,
  findingNoneDue: 'Chưa kết luận được vùng trắng: không có báo cáo nào đến hạn trong thời gian này',
  findingNotDue: (u: string, topic: string) =>
    `Chưa kết luận được vùng trắng: ${u} xã chưa ghi nhận hoạt động về ${topic}, nhưng không có báo cáo nào đến hạn`,
  description: (date: string, days: string) =>
    `Số ngày từ hoạt động tại chỗ gần nhất đến ${date}, theo xã và nội dung; vùng trắng là quá ${days} ngày mà báo cáo đã đủ.`,
  counts: 'Số xã theo nội dung',
  blind: 'Vùng trắng',
  unknown: 'Chưa rõ, thiếu báo cáo',
  notDue: 'Chưa rõ, không có báo cáo đến hạn',
  reached: 'Đã có hoạt động',
  list: 'Vùng trắng theo xã',
  commune: 'Xã, phường, thị trấn',
  place: 'Huyện và loại địa bàn',
  never: 'chưa có',
  neverLong: 'chưa có hoạt động nào trong số liệu',
  days: (days: string) => `${days} ngày`,
  lastOn: (date: string) => `gần nhất ${date}`,
  unknownShort: (days: string) => `${days}?`,
  ok: '✓',
  okLong: 'đã có hoạt động trong thời hạn',
  blindRows: (n: string) => `Vùng trắng ở ít nhất một nội dung: ${n} xã`,
  blindRowsOfOne: (n: string) => `Vùng trắng: ${n} xã`,
  unknownRows: (n: string) => `Chỉ chưa rõ vì thiếu báo cáo: ${n} xã`,
  notDueRows: (n: string) => `Chưa rõ vì không có báo cáo đến hạn: ${n} xã`,
  showAll: (n: string) => `Xem cả ${n} xã`,
  showFewer: 'Thu gọn',
  leftOut: (n: string) => `Còn ${n} xã không in ở đây.`,
  wholeList: (address: string) => `Danh sách đầy đủ và tệp CSV: ${address}`,
  ways: 'Lọc, sao chép…',
  waysOf: (commune: string) => `Lọc, sao chép… ${commune}`,
  truncated: 'Danh sách bị cắt: chỉ tải các xã im lặng lâu nhất.',
  state: 'Tình trạng',
  topic: 'Nội dung',
  last: 'Hoạt động gần nhất',
  daysColumn: 'Số ngày',
};

const en = {
  finding: (n: string, days: string, topic: string) =>
    `${counted(n, 'commune is a blind spot', 'communes are blind spots')} on ${topic}: no activity on site for more than ${counted(days, 'day', 'days')}`,
  findingUnknown: (sentence: string, u: string) =>
    `${sentence}; ${counted(u, 'more is', 'more are')} unknown because reports are missing`,
  findingNone: 'No blind spots: every commune had an activity on site in time',
  findingOnlyUnknown: (u: string, topic: string) =>
    `No certain blind spot; ${counted(u, 'commune is', 'communes are')} unknown on ${topic} because reports are missing`,
  findingNoneDue: 'Blind spots cannot be told: no report was due in this time',
  findingNotDue: (u: string, topic: string) =>
    `Blind spots cannot be told: ${counted(u, 'commune has', 'communes have')} no recorded activity on ${topic}, but no report was due`,
  description: (date: string, days: string) =>
    `Days from the last activity on site to ${date}, by commune and topic; a blind spot is more than ${counted(days, 'day', 'days')} with complete reports.`,
  counts: 'Communes by topic',
  blind: 'Blind spot',
  unknown: 'Unknown, reports missing',
  notDue: 'Unknown, no report was due',
  reached: 'Reached in time',
  list: 'Blind spots by commune',
  commune: 'Commune, ward, township',
  place: 'District and kind of area',
  never: 'never',
  neverLong: 'no activity anywhere in the data',
  days: (days: string) => counted(days, 'day', 'days'),
  lastOn: (date: string) => `last on ${date}`,
  unknownShort: (days: string) => `${days}?`,
  ok: '✓',
  okLong: 'activity in time',
  blindRows: (n: string) => `Blind spot on at least one topic: ${counted(n, 'commune', 'communes')}`,
  blindRowsOfOne: (n: string) => `Blind spots: ${counted(n, 'commune', 'communes')}`,
  unknownRows: (n: string) => `Only unknown, reports missing: ${counted(n, 'commune', 'communes')}`,
  notDueRows: (n: string) => `Unknown, no report was due: ${counted(n, 'commune', 'communes')}`,
  showAll: (n: string) => `Show all ${counted(n, 'commune', 'communes')}`,
  showFewer: 'Show fewer',
  leftOut: (n: string) => `${counted(n, 'more commune is', 'more communes are')} not printed here.`,
  wholeList: (address: string) => `The whole list and its CSV file: ${address}`,
  ways: 'Filter, copy…',
  waysOf: (commune: string) => `Filter, copy… ${commune}`,
  truncated: 'The list is cut: only the longest silences were loaded.',
  state: 'State',
  topic: 'Topic',
  last: 'Last activity',
  daysColumn: 'Days',
} satisfies typeof vi;

export const blindSpotMessages = { vi, en };
