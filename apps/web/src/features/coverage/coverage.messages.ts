import { blankNames } from '../../figures/blank-names.messages.ts';
import { counted } from '../../language/counted.ts';

const vi = {
  whole: 'Toàn tỉnh',
  wholeFiltered: 'Cả địa bàn đã chọn',
  anyTopic: 'Bất kỳ nội dung nào',
  topic: 'Nội dung',
  units: (n: string) => `${n} xã`,
  of: (k: string, n: string) => `${k}/${n}`,
  heat: {
    finding: (communes: string, topic: string, share: string, k: string, n: string) =>
      `Thấp nhất là ${communes} về ${topic}: ${share} số xã đã có hoạt động (${k} trên ${n})`,
    findingWhole: (topic: string, share: string, k: string, n: string) =>
      `Thấp nhất là ${topic}: ${share} số xã đã có hoạt động (${k} trên ${n})`,
    findingOn: (communes: string, topic: string, share: string, k: string, n: string) =>
      `Về ${topic}, thấp nhất là ${communes}: ${share} số xã đã có hoạt động (${k} trên ${n})`,
    findingIn: (communes: string, topic: string, share: string, k: string, n: string) =>
      `Ở ${communes}, thấp nhất là ${topic}: ${share} số xã đã có hoạt động (${k} trên ${n})`,
    findingCell: (communes: string, topic: string, share: string, k: string, n: string) =>
      `Về ${topic}, ${share} ${communes} đã có hoạt động (${k} trên ${n})`,
    findingWholeOn: (topic: string, share: string, k: string, n: string) =>
      `Về ${topic}, ${share} số xã đã có hoạt động (${k} trên ${n})`,
    findingEqualOn: (topic: string, share: string) => `Về ${topic}, mọi loại địa bàn đều đạt ${share} số xã`,
    findingEqualIn: (communes: string, share: string) => `Ở ${communes}, mọi nội dung đều đạt ${share} số xã`,
    findingEqual: (share: string) => `Mọi nội dung và loại địa bàn đều đạt ${share} số xã`,
    findingNone: 'Chưa có số liệu để tính độ phủ theo nội dung và loại địa bàn',
    findingNotDue: 'Chưa kết luận được độ phủ theo nội dung và loại địa bàn: không có báo cáo nào đến hạn',
    description:
      'Tỷ lệ xã có ít nhất một hoạt động tại chỗ trong kỳ, theo nội dung và loại địa bàn. Một xã có thể thuộc nhiều loại.',
    caption: 'Độ phủ theo nội dung và loại địa bàn',
    legend: 'Tỷ lệ xã đã tiếp cận',
    proxy: (names: string) => `* Phân loại tạm, chờ danh sách chính thức: ${names}.`,
    empty: (names: string) => `Chưa có danh sách: ${names}.`,
    pick: (topic: string, place: string) => `Lọc trang theo ${topic}, ${place}`,
    columns: {
      topic: 'Nội dung',
      place: 'Địa bàn',
      share: 'Tỷ lệ',
      reached: 'Xã đã tiếp cận',
      all: 'Tổng số xã',
      unknown: 'Chưa rõ',
      interval: 'Khoảng tin cậy 95%',
    },
  },
  gap: {
    lower: (communes: string, points: string) => `${communes} thấp hơn ${points} điểm so với phần còn lại`,
    higher: (communes: string, points: string) => `${communes} cao hơn ${points} điểm so với phần còn lại`,
    about: (sentence: string, topic: string) => `${sentence} về ${topic}`,
    on: (subject: string, sentence: string) => `Về ${subject}: ${sentence}`,
    unsureOne: (sentence: string) => `Chênh lệch chưa chắc chắn: ${sentence}`,
    unsure: (sentence: string) => `Chưa thấy chênh lệch chắc chắn; lớn nhất: ${sentence}`,
    same: 'Không có chênh lệch giữa các loại địa bàn và phần còn lại',
    none: 'Chưa đủ số liệu để so sánh các loại địa bàn với phần còn lại',
    notDue: 'Chưa so sánh được các loại địa bàn: không có báo cáo nào đến hạn',
    description:
      'Chênh lệch tỷ lệ xã đã tiếp cận giữa một loại địa bàn và phần còn lại của tỉnh, tính bằng điểm phần trăm; vạch ngang là khoảng tin cậy 95%.',
    caption: 'Chênh lệch độ phủ giữa loại địa bàn và phần còn lại',
    sure: 'Khoảng tin cậy không chứa 0',
    notSure: 'Khoảng tin cậy có chứa 0',
    legend: 'Chênh lệch',
    bars: 'Chênh lệch theo loại địa bàn và nội dung; phím mũi tên đi từ thanh này sang thanh khác, Enter mở thanh',
    notApplicable: 'Không so sánh được: không có xã nào ngoài loại này hoặc chưa có danh sách.',
    notKnown: 'Chưa rõ: không có báo cáo nào đến hạn, nên không so sánh.',
    columns: {
      areaClass: 'Loại địa bàn',
      topic: 'Nội dung',
      inClass: 'Trong loại',
      reference: 'Phần còn lại',
      difference: 'Chênh lệch (điểm)',
      interval: 'Khoảng tin cậy 95%',
      ratio: 'Tỷ số',
    },
  },
  trend: {
    communes: 'xã',
    /** What was reached, of which communes. */
    share: (share: string, communes: string) => `${share} số ${communes}`,
    least: (k: string, n: string, communes: string) => `ít nhất ${k} trên ${n} ${communes}`,
    finding: (month: string, high: string, reached: string, low: string, lowShare: string) =>
      `${month}: ${high} đến ${reached} trong tháng, ${low} mới ${lowShare}`,
    findingOne: (month: string, topic: string, reached: string) => `${month}: ${topic} đến ${reached} trong tháng`,
    findingLeast: (month: string, topic: string, reached: string) =>
      `${month}: ${topic} đến ${reached} trong tháng; không có báo cáo nào đến hạn`,
    findingNone: 'Chưa có số liệu theo tháng cho năm này',
    findingNotDue: 'Chưa rõ xã nào có hoạt động trong tháng: không có báo cáo nào đến hạn',
    description: (year: string) =>
      `Tỷ lệ xã có ít nhất một hoạt động tại chỗ trong từng tháng, ${year}. Đường đậm: nội dung nêu ở đầu ô; đường mờ: bốn nội dung kia.`,
    caption: (year: string) => `Độ phủ theo tháng và nội dung, ${year}`,
    yearBefore: 'Đường chấm: nội dung đó cùng tháng năm trước.',
    own: 'Nội dung nêu ở đầu ô',
    others: 'Các nội dung khác',
    month: 'Tháng',
    topic: 'Nội dung',
  },
  blanks: blankNames.vi,
};

const en = {
  whole: 'Whole province',
  wholeFiltered: 'Whole chosen area',
  anyTopic: 'Any topic',
  topic: 'Topic',
  units: (n: string) => counted(n, 'commune', 'communes'),
  of: (k: string, n: string) => `${k}/${n}`,
  heat: {
    finding: (communes: string, topic: string, share: string, k: string, n: string) =>
      `Lowest: ${share} of ${communes} had an activity on ${topic} (${k} of ${n})`,
    findingWhole: (topic: string, share: string, k: string, n: string) =>
      `Lowest: ${share} of communes had an activity on ${topic} (${k} of ${n})`,
    findingOn: (communes: string, topic: string, share: string, k: string, n: string) =>
      `On ${topic}, ${communes} are lowest: ${share} had an activity (${k} of ${n})`,
    findingIn: (communes: string, topic: string, share: string, k: string, n: string) =>
      `In ${communes}, ${topic} is lowest: ${share} had an activity (${k} of ${n})`,
    findingCell: (communes: string, topic: string, share: string, k: string, n: string) =>
      `On ${topic}, ${share} of ${communes} had an activity (${k} of ${n})`,
    findingWholeOn: (topic: string, share: string, k: string, n: string) =>
      `On ${topic}, ${share} of communes had an activity (${k} of ${n})`,
    findingEqualOn: (topic: string, share: string) => `On ${topic}, ${share} of communes in every kind of area`,
    findingEqualIn: (communes: string, share: string) => `Every topic reaches ${share} of ${communes}`,
    findingEqual: (share: string) => `Every topic reaches ${share} of communes in every kind of area`,
    findingNone: 'No figures yet for coverage by topic and kind of area',
    findingNotDue: 'Nothing can be concluded on coverage by topic and kind of area: no report was due',
    description:
      'Share of communes with at least one activity on site in the period, by topic and kind of area. A commune may belong to several kinds.',
    caption: 'Coverage by topic and kind of area',
    legend: 'Share of communes reached',
    proxy: (names: string) => `* Provisional classification until an official list is loaded: ${names}.`,
    empty: (names: string) => `No list yet: ${names}.`,
    pick: (topic: string, place: string) => `Filter the page by ${topic}, ${place}`,
    columns: {
      topic: 'Topic',
      place: 'Area',
      share: 'Share',
      reached: 'Communes reached',
      all: 'All communes',
      unknown: 'Unknown',
      interval: '95% interval',
    },
  },
  gap: {
    lower: (communes: string, points: string) => `${communes} stand ${points} points below the rest`,
    higher: (communes: string, points: string) => `${communes} stand ${points} points above the rest`,
    about: (sentence: string, topic: string) => `${sentence} on ${topic}`,
    on: (subject: string, sentence: string) => `On ${subject}: ${sentence}`,
    unsureOne: (sentence: string) => `Not a certain difference: ${sentence}`,
    unsure: (sentence: string) => `No certain difference; the largest: ${sentence}`,
    same: 'Kinds of area do not differ from the rest',
    none: 'Not enough figures to compare kinds of area with the rest',
    notDue: 'Kinds of area cannot be compared: no report was due',
    description:
      'Difference in the share of communes reached between a kind of area and the rest of the province, in percentage points; the thin line is the 95% interval.',
    caption: 'Difference in coverage between a kind of area and the rest',
    sure: 'Interval excludes 0',
    notSure: 'Interval includes 0',
    legend: 'Difference',
    bars: 'Differences by kind of area and topic; arrow keys go from bar to bar, Enter opens one',
    notApplicable: 'Cannot be compared: no commune outside this kind, or no list yet.',
    notKnown: 'Not known: no report was due, so nothing is compared.',
    columns: {
      areaClass: 'Kind of area',
      topic: 'Topic',
      inClass: 'In the class',
      reference: 'The rest',
      difference: 'Difference (points)',
      interval: '95% interval',
      ratio: 'Ratio',
    },
  },
  trend: {
    communes: 'communes',
    share: (share: string, communes: string) => `${share} of ${communes}`,
    least: (k: string, n: string, communes: string) => `at least ${k} of ${n} ${communes}`,
    finding: (month: string, high: string, reached: string, low: string, lowShare: string) =>
      `${month}: ${high} reached ${reached} in the month, ${low} only ${lowShare}`,
    findingOne: (month: string, topic: string, reached: string) => `${month}: ${topic} reached ${reached} in the month`,
    findingLeast: (month: string, topic: string, reached: string) =>
      `${month}: ${topic} reached ${reached} in the month; no report was due`,
    findingNone: 'No monthly figures for this year yet',
    findingNotDue: 'Not known which communes had an activity in the month: no report was due',
    description: (year: string) =>
      `Share of communes with at least one activity on site in each month, ${year}. Strong line: the topic above the panel; pale lines: the other four.`,
    caption: (year: string) => `Coverage by month and topic, ${year}`,
    yearBefore: 'Dotted line: that topic in the same month a year before.',
    own: 'Topic above the panel',
    others: 'Other topics',
    month: 'Month',
    topic: 'Topic',
  },
  blanks: blankNames.en,
} satisfies typeof vi;

export const coverageMessages = { vi, en };
