import { counted } from '../../language/counted.ts';

const vi = {
  unit: {
    choose: 'Chọn một điểm để xem số liệu, bản ghi và đặt cạnh đơn vị khác.',
    chooseToRead: 'Chọn một điểm để xem số liệu.',
    figure: 'Số đo',
    mean: 'Mức chung',
    limits: 'Giới hạn 95%',
    place: 'So với giới hạn',
    rank: 'Khoảng thứ hạng',
    peers: 'Nhóm tương đồng',
    unknown: 'Xã chưa rõ vì thiếu báo cáo',
    of: (k: string, n: string) => `${k} trên ${n}`,
    ranksOf: (from: string, to: string, n: string) => `${from}–${to} trong ${n}`,
    records: 'Xem các hoạt động',
    communes: 'So sánh các xã trong đơn vị này',
    close: 'Bỏ chọn',
    beside: 'Đặt cạnh',
    noRecords: 'Vai trò của bạn không xem bản ghi.',
  },
  pair: {
    finding: (a: string, b: string) => `${a} và ${b}: số liệu cạnh nhau, kèm mức chung`,
    description: 'Nhiều chỉ tiêu cùng lúc: số lượng, độ phủ, độ mới, độ đa dạng và mức đầy đủ của báo cáo.',
    caption: (a: string, b: string) => `${a} và ${b} cạnh nhau`,
    measure: 'Chỉ tiêu',
    whole: 'Chung',
    coverageOf: (topic: string) => `Xã đã tiếp cận: ${topic}`,
    activitiesOf: (topic: string) => `Hoạt động: ${topic}`,
    choose: 'Chọn đơn vị thứ nhất và đơn vị thứ hai để đặt cạnh nhau.',
    first: 'Đơn vị thứ nhất',
    second: 'Đơn vị thứ hai',
    none: 'Chưa chọn',
  },
  refusal: {
    titles: {
      INCOMPLETE_REPORTS: 'Chưa so sánh: báo cáo chưa đủ 80%',
      NO_REPORTING_STATUS: 'Chưa so sánh: chưa biết tình hình báo cáo của kỳ này',
      TOO_FEW_UNITS: 'Chưa so sánh: có dưới 3 đơn vị',
      NOT_COMPARABLE: 'Chỉ tiêu này không so sánh được ở cấp này',
    },
    reasons: {
      INCOMPLETE_REPORTS:
        'So sánh khi còn thiếu nhiều báo cáo sẽ làm đơn vị chưa gửi trông như chưa làm. Trang này so sánh lại ngay khi đủ 80% báo cáo.',
      NO_REPORTING_STATUS: 'Không có báo cáo nào phải nộp trong kỳ này, nên không biết số liệu đã đủ để so sánh chưa.',
      TOO_FEW_UNITS:
        'Ít đơn vị quá thì không có mặt bằng chung để so. Từ 01/07/2025 không còn cấp huyện; có thể so theo huyện cũ.',
      NOT_COMPARABLE:
        'Một xã chỉ có thể đã hoặc chưa được tiếp cận, nên tỷ lệ của từng xã không so được. Chọn chỉ tiêu đếm hoạt động.',
    },
    other: 'Máy chủ không so sánh được câu hỏi này',
    received: (share: string, k: string, n: string) => `Đã nhận ${share} báo cáo: ${k} trên ${n}.`,
    missing: (n: string) => `${n} đơn vị còn báo cáo chưa nhận`,
    more: (n: string) => `Xem đủ ${n} đơn vị`,
    less: 'Thu gọn',
    next: 'Việc nên làm',
    toReporting: 'Mở Tình hình báo cáo để nhắc các đơn vị còn thiếu',
    toFormer: 'So sánh theo huyện cũ',
    toRates: 'So sánh số hoạt động trên 1.000 dân',
    toDistricts: 'So sánh theo huyện, thành phố',
    toYear: (period: string) => `Chọn ${period}`,
    toOverview: 'Xem số liệu không so sánh ở trang Tổng quan',
    elsewhere: 'không thuộc huyện',
  },
};

const en = {
  unit: {
    choose: 'Choose a mark to see its figures and records, and to lay it beside another unit.',
    chooseToRead: 'Choose a mark to see its figures.',
    figure: 'Figure',
    mean: 'Common figure',
    limits: '95% limits',
    place: 'Against the limits',
    rank: 'Rank interval',
    peers: 'Peer group',
    unknown: 'Communes unknown, a report is missing',
    of: (k: string, n: string) => `${k} of ${n}`,
    ranksOf: (from: string, to: string, n: string) => `${from}–${to} of ${n}`,
    records: 'Show its activities',
    communes: 'Compare the communes of this unit',
    close: 'Clear the choice',
    beside: 'Lay beside',
    noRecords: 'Your role does not read records.',
  },
  pair: {
    finding: (a: string, b: string) => `${a} and ${b}: their figures side by side, with those of all units`,
    description: 'Several measures at once: volume, reach, recency, variety, and how complete the reports are.',
    caption: (a: string, b: string) => `${a} and ${b} side by side`,
    measure: 'Measure',
    whole: 'All units',
    coverageOf: (topic: string) => `Communes reached: ${topic}`,
    activitiesOf: (topic: string) => `Activities: ${topic}`,
    choose: 'Choose a first and a second unit to lay them side by side.',
    first: 'First unit',
    second: 'Second unit',
    none: 'None chosen',
  },
  refusal: {
    titles: {
      INCOMPLETE_REPORTS: 'Not compared: fewer than 80% of the reports are in',
      NO_REPORTING_STATUS: 'Not compared: the reporting status of this period is not known',
      TOO_FEW_UNITS: 'Not compared: there are fewer than 3 units',
      NOT_COMPARABLE: 'This measure has no sound comparison at this level',
    },
    reasons: {
      INCOMPLETE_REPORTS:
        'With many reports missing, units that have not sent theirs would look as if nothing was done. The comparison is back as soon as 80% are in.',
      NO_REPORTING_STATUS: 'No report is due in this period, so nobody can tell whether the figures are complete.',
      TOO_FEW_UNITS:
        'So few units have no common level to be held against. There are no districts since 1 July 2025; former districts can be compared.',
      NOT_COMPARABLE:
        'A single commune is reached or not, so shares of single communes cannot be compared. Choose a count of activities.',
    },
    other: 'The server does not compare this question',
    received: (share: string, k: string, n: string) => `${share} of the reports are in: ${k} of ${n}.`,
    missing: (n: string) => `${counted(n, 'unit', 'units')} with a report still missing`,
    more: (n: string) => `Show all ${counted(n, 'unit', 'units')}`,
    less: 'Show fewer',
    next: 'What to do',
    toReporting: 'Open Reporting to remind the units whose reports are missing',
    toFormer: 'Compare by former districts',
    toRates: 'Compare activities per 1,000 residents',
    toDistricts: 'Compare by districts',
    toYear: (period: string) => `Choose ${period}`,
    toOverview: 'See the figures without a comparison on the overview',
    elsewhere: 'in no district',
  },
} satisfies typeof vi;

/** Texts about the chosen unit, a pair, and why nothing is compared. */
export const unitMessages = { vi, en };
