import type { Measure } from '../contract.ts';

const sumOf = (what: string) =>
  `Tổng ${what} của các hoạt động đủ điều kiện; ô để trống không cộng gì, toàn ô trống là “chưa báo cáo”.`;

/** The definitions of the measures in Vietnamese; the English ones stand beside their names. */
export const MEASURE_DEFINITIONS_VI: Readonly<Record<Measure, string>> = {
  ACTIVITIES: 'Số hoạt động đủ điều kiện khác nhau; ở dòng tổng mỗi hoạt động chỉ tính một lần.',
  SESSIONS: `${sumOf('số buổi, cuộc')} Kể cả buổi phát của đài truyền thanh xã.`,
  ATTENDANCES:
    'Tổng lượt người tham dự; tính đủ cho từng nội dung; theo địa bàn lấy số đã báo cáo, nếu không có thì chia theo dân số (phần dư lớn nhất); theo đối tượng lấy số “trong đó” đã báo cáo.',
  BROADCAST_RUNS: 'Tổng số buổi của các hoạt động có hình thức “lượt phát thanh, phát sóng”.',
  BROADCAST_MINUTES: 'Tổng số phút của các hoạt động có hình thức “lượt phát thanh, phát sóng”.',
  DURATION_MINUTES: sumOf('số phút'),
  PRESS_ITEMS: sumOf('tin, bài'),
  LEAFLETS: sumOf('tờ rơi, tờ gấp'),
  SOCIAL_REACH: `${sumOf('lượt tiếp cận mạng xã hội')} Không phải số người; không cộng được giữa các nền tảng.`,
  VIEWS: `${sumOf('lượt xem')} Không cộng được giữa các nền tảng.`,
  INTERACTIONS: `${sumOf('lượt tương tác')} Không cộng được giữa các nền tảng.`,
  SMS_SENT: sumOf('tin nhắn đã gửi'),
  HOUSEHOLDS_VISITED: sumOf('số hộ đã đến'),
  FACILITATORS: sumOf('lượt báo cáo viên'),
  CONTEST_ENTRIES: sumOf('bài, lượt dự thi'),
  TRAINEES: sumOf('lượt người được tập huấn'),
  GUIDANCE_DOCUMENTS: sumOf('văn bản hướng dẫn'),
  SUPERVISION_VISITS: sumOf('lượt kiểm tra, đôn đốc'),
  PLANS_ISSUED: sumOf('kế hoạch đã ban hành'),
  RECOGNISED_COLLECTIVES: sumOf('tập thể được khen'),
  RECOGNISED_INDIVIDUALS: sumOf('cá nhân được khen (chỉ số lượng, không có tên)'),
  PARTNERS_MOBILISED: 'Tổng số đối tác được huy động.',
  POLICE_SESSION_SHARE:
    'Số buổi ở cơ sở có công an xã chủ trì hoặc cùng chủ trì, chia cho số buổi của mọi hoạt động ở cơ sở.',
  OUTCOME_LAG_DAYS:
    'Trung vị số ngày từ khi công bố kết quả đến khi có tin, bài; chỉ các tin, bài về kết quả điều tra, xử lý.',
  CORRECTIONS: sumOf('lượt đính chính'),
  COMMUNES: 'Số đơn vị cấp xã của bộ lọc, theo bản đồ hành chính đang xét vào ngày cuối kỳ.',
  COMMUNES_REACHED:
    'Số đơn vị cấp xã được ít nhất một hoạt động gắn với địa bàn, đủ điều kiện, nêu tên, đúng nội dung của ô; ở dòng tổng là nội dung bất kỳ.',
  COMMUNE_COVERAGE:
    'Số xã đã tiếp cận chia cho số xã, tính trên mọi đơn vị; khoảng tin cậy Wilson 95 %; “chưa rõ” là số xã chưa tiếp cận mà còn thiếu báo cáo của một tháng trong kỳ.',
  POPULATION: 'Dân số của các đơn vị trong bộ lọc, theo số liệu mới nhất tính đến ngày cuối kỳ.',
  POPULATION_IN_REACHED_COMMUNES: 'Dân số của các xã đã tiếp cận. Không phải số người đã được tuyên truyền.',
  POPULATION_COVERAGE: 'Dân số ở địa bàn đã tiếp cận chia cho dân số.',
  ATTENDANCES_PER_1000: 'Lượt người chia cho dân số, nhân 1.000; có thể lớn hơn 1.000.',
  PEOPLE_LOWER_BOUND: 'Lượt người của một hoạt động đông nhất trong ô: chắc chắn có ít nhất chừng ấy người.',
  PEOPLE_UPPER_BOUND: 'Tổng lượt người, không vượt quá dân số của đối tượng nếu người dự là người tại chỗ.',
  DAYS_SINCE_LAST_ACTIVITY:
    'Số ngày từ hoạt động gắn với địa bàn gần nhất đến ngày cuối kỳ; chưa từng có thì “không áp dụng” (không có trong dữ liệu).',
  FORM_DIVERSITY: 'exp(entropy Shannon) của hoạt động theo hình thức: bằng chừng ấy hình thức được dùng đều nhau.',
  REPORTS_EXPECTED: 'Số báo cáo của các kỳ kết thúc trong khoảng thời gian, theo từng đơn vị.',
  REPORTS_ACTUAL: 'Số báo cáo phải gửi đã được duyệt, đã chốt hoặc là “không phát sinh”.',
  REPORTS_ON_TIME: 'Số báo cáo đã nhận đến trong hạn.',
  REPORTING_RATE: 'Báo cáo đã nhận chia cho báo cáo phải gửi.',
  REPORTING_RATE_ON_TIME: 'Báo cáo đúng hạn chia cho báo cáo phải gửi.',
};
