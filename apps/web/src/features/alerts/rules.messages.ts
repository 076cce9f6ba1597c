import type { MonitoringRule } from '../../gql/graphql.ts';

interface RuleWords {
  readonly what: string;
  /** Label of each threshold, by name. */
  readonly thresholds: Readonly<Record<string, string>>;
}

const vi = {
  title: 'Quy tắc theo dõi',
  lead: 'Mỗi quy tắc xem số liệu và báo cáo sau mỗi lần có số liệu mới và mỗi giờ. Cơ quan thường trực đổi ngưỡng; mỗi lần đổi được ghi vào nhật ký.',
  readOnly: 'Chỉ cơ quan thường trực đổi được.',
  loading: 'Đang tải quy tắc…',
  words: {
    BLIND_SPOT: {
      what: 'Xã, phường, thị trấn không có hoạt động đã duyệt nào tại địa bàn về một nội dung, trong khi báo cáo các tháng đó đủ. Thiếu báo cáo thì là chưa rõ, không phải vùng trắng.',
      thresholds: { days: 'Báo khi im lặng hơn số ngày' },
    },
    LATE_REPORT: {
      what: 'Báo cáo đã quá hạn mà chưa gửi, theo từng yêu cầu và đơn vị.',
      thresholds: { days: 'Báo từ ngày quá hạn thứ' },
    },
    FALLING_COMPLETENESS: {
      what: 'Tỷ lệ báo cáo của tháng vừa khép lại thấp hơn hẳn trung vị ba tháng trước, theo huyện và toàn tỉnh.',
      thresholds: {
        points: 'Báo khi thấp hơn ít nhất số điểm phần trăm',
        reports: 'Chỉ xét nơi phải có ít nhất số báo cáo',
      },
    },
    OUTLIER_SURGE: {
      what: 'Đơn vị ghi nhiều hoạt động hơn hẳn các tháng trước của chính mình trong tháng vừa khép lại: khác biệt đáng xem xét, chưa nói đúng hay sai.',
      thresholds: {
        deviations: 'Báo khi lệch hơn số lần độ lệch thường có',
        records: 'Chỉ xét tháng có ít nhất số hoạt động',
      },
    },
    OBSERVANCE_WITHOUT_PLAN: {
      what: 'Đơn vị phải có kế hoạch hưởng ứng mà chưa ban hành khi đợt sắp bắt đầu.',
      thresholds: { days: 'Báo trước ngày bắt đầu số ngày' },
    },
  } as Readonly<Record<MonitoringRule, RuleWords>>,
  enabled: 'Đang bật',
  usual: (usual: string, least: string, most: string) => `Thường dùng ${usual}; từ ${least} đến ${most}.`,
  outside: (least: string, most: string) => `Nhập số nguyên từ ${least} đến ${most}.`,
  save: 'Lưu quy tắc',
  saving: 'Đang lưu…',
  saved: 'Đã lưu. Hệ thống xem lại theo quy tắc mới trong vài giây; điều tìm thấy lúc đó không phải tin mới.',
  looked: (when: string) => `Xem lần cuối ${when}.`,
  neverLooked: 'Chưa xem lần nào.',
  changed: (when: string) => `Đổi lần cuối ${when}.`,
};

const en = {
  title: 'Rules that watch',
  lead: 'Each rule looks at figures and reports after new data and every hour. The lead department changes thresholds; each change is in the audit.',
  readOnly: 'Only the lead department changes them.',
  loading: 'Loading rules…',
  words: {
    BLIND_SPOT: {
      what: 'Communes without any verified activity on the spot on a topic, while the reports of those months are complete. A missing report makes it unknown, never a blind spot.',
      thresholds: { days: 'Tell after more days of silence than' },
    },
    LATE_REPORT: {
      what: 'Reports past their due date that were not sent, for each request and body.',
      thresholds: { days: 'Tell from this day past the due date on' },
    },
    FALLING_COMPLETENESS: {
      what: 'The share of reports of the last closed month lies well below the median of the three months before, by district and for the province.',
      thresholds: {
        points: 'Tell when lower by at least these percentage points',
        reports: 'Only where at least this many reports were due',
      },
    },
    OUTLIER_SURGE: {
      what: 'A body recorded far more activities in the last closed month than in its own months before: a difference worth looking at, neither right nor wrong.',
      thresholds: {
        deviations: 'Tell beyond this many usual deviations',
        records: 'Only months with at least this many activities',
      },
    },
    OBSERVANCE_WITHOUT_PLAN: {
      what: 'A body that owes a plan for an observance has issued none when it is about to begin.',
      thresholds: { days: 'Tell this many days before it begins' },
    },
  } as Readonly<Record<MonitoringRule, RuleWords>>,
  enabled: 'On',
  usual: (usual: string, least: string, most: string) => `Usually ${usual}; from ${least} to ${most}.`,
  outside: (least: string, most: string) => `Enter a whole number from ${least} to ${most}.`,
  save: 'Save rule',
  saving: 'Saving…',
  saved: 'Saved. The changed rule looks within seconds; what it finds then is no news.',
  looked: (when: string) => `Last looked ${when}.`,
  neverLooked: 'Never looked yet.',
  changed: (when: string) => `Last changed ${when}.`,
} satisfies typeof vi;

export const rulesMessages = { vi, en };
