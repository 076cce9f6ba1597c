import type { AlertEvidence, AlertName } from './alert.ts';
import { fillSentence } from './fill-sentence.ts';
import type { MonitoringRule } from './monitoring-rule.ts';

/** `{…}` are names, days and figures of the evidence. */
const SENTENCES: Readonly<Record<MonitoringRule, (evidence: AlertEvidence) => AlertName>> = {
  BLIND_SPOT: ({ since }) =>
    since === null
      ? {
          vi: '{place}: từ đầu số liệu đến {asOf} chưa có hoạt động đã duyệt nào tại địa bàn về {subject}; báo cáo các tháng đó đủ.',
          en: '{place}: no verified activity on the spot on {subject} from the first day of the data to {asOf}; the reports of those months are complete.',
        }
      : {
          vi: '{place}: từ {since} đến {asOf} ({value} ngày) không có hoạt động đã duyệt nào tại địa bàn về {subject}; báo cáo các tháng đó đủ.',
          en: '{place}: no verified activity on the spot on {subject} from {since} to {asOf} ({value} days); the reports of those months are complete.',
        },
  LATE_REPORT: ({ body }) => ({
    vi: `${body ? '{body}' : '{place}'} chưa gửi báo cáo “{subject}”, quá hạn từ {since}.`,
    en: `${body ? '{body}' : '{place}'} has not sent the report “{subject}”, overdue since {since}.`,
  }),
  FALLING_COMPLETENESS: () => ({
    vi: '{place}: kỳ {from} – {to} có {value} % báo cáo ({numerator}/{denominator}), trước đó thường là {usual} %.',
    en: '{place}: {value} % of the reports of {from} – {to} are there ({numerator} of {denominator}); before, {usual} % was usual.',
  }),
  OUTLIER_SURGE: () => ({
    vi: '{body} ghi {value} hoạt động trong {from} – {to}, thường là {usual}: khác biệt đáng xem xét.',
    en: '{body} recorded {value} activities in {from} – {to}, {usual} being usual: a difference worth looking at.',
  }),
  OBSERVANCE_WITHOUT_PLAN: () => ({
    vi: '{body} chưa có kế hoạch đã ban hành cho {subject}, bắt đầu ngày {from}.',
    en: '{body} has no issued plan for {subject}, which begins on {from}.',
  }),
};

/** An alert in one plain sentence: what, where, since when. The same on the page, in mails and in webhooks. */
export function alertSentence(rule: MonitoringRule, evidence: AlertEvidence): AlertName {
  return fillSentence(SENTENCES[rule](evidence), evidence);
}
