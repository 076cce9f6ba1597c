import type { AlertEvidence, AlertName } from './alert.ts';
import { fillSentence } from './fill-sentence.ts';
import type { MonitoringRule } from './monitoring-rule.ts';

/** `{count}` alerts of a group; what they share comes from the evidence of one of them. */
const SENTENCES: Readonly<Record<MonitoringRule, AlertName>> = {
  BLIND_SPOT: {
    vi: '{around}: {count} xã, phường, thị trấn không có hoạt động đã duyệt nào tại địa bàn về {subject} trong hơn {threshold} ngày đến {asOf}.',
    en: '{around}: {count} communes without verified activity on the spot on {subject} for more than {threshold} days to {asOf}.',
  },
  LATE_REPORT: {
    vi: '“{subject}”: {count} báo cáo quá hạn chưa gửi.',
    en: '“{subject}”: {count} reports are overdue.',
  },
  FALLING_COMPLETENESS: {
    vi: 'Kỳ {from} – {to}: {count} nơi có tỷ lệ báo cáo giảm ít nhất {threshold} điểm so với trước đó.',
    en: '{from} – {to}: in {count} places the share of reports fell by {threshold} points or more.',
  },
  OUTLIER_SURGE: {
    vi: '{from} – {to}: {count} đơn vị ghi nhiều hoạt động hơn hẳn các tháng trước của mình: khác biệt đáng xem xét.',
    en: '{from} – {to}: {count} bodies recorded far more activities than in their own months before: a difference worth looking at.',
  },
  OBSERVANCE_WITHOUT_PLAN: {
    vi: '{subject}, bắt đầu ngày {from}: {count} đơn vị chưa có kế hoạch đã ban hành.',
    en: '{subject}, beginning on {from}: {count} bodies have no issued plan.',
  },
};

/** Alerts that are told together, in one plain sentence. Of a single one its own sentence says more. */
export function alertGroupSentence(rule: MonitoringRule, evidence: AlertEvidence, count: number): AlertName {
  return fillSentence(SENTENCES[rule], evidence, { count });
}
