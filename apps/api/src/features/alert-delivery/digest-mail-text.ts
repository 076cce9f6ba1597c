import type { BilingualText } from '@lantoa/analytics';
import { MONITORING_RULES, alertSentence, type MonitoringRule } from '@lantoa/domain';
import type { ToldAlert } from '@lantoa/record';

interface Digest {
  readonly alerts: readonly ToldAlert[];
  /** Where the product is opened, without a slash at the end. */
  readonly home: string;
}

/** Sentences of each rule; the rest is counted, and stands on the page. */
const MOST_SENTENCES = 10;

const HEADINGS: Readonly<Record<MonitoringRule, BilingualText>> = {
  BLIND_SPOT: { vi: 'Địa bàn chưa có hoạt động', en: 'Places without an activity' },
  LATE_REPORT: { vi: 'Báo cáo quá hạn', en: 'Overdue reports' },
  FALLING_COMPLETENESS: { vi: 'Tỷ lệ báo cáo giảm', en: 'Falling completeness' },
  OUTLIER_SURGE: { vi: 'Số ghi nhận tăng khác thường', en: 'Unusual rises' },
  OBSERVANCE_WITHOUT_PLAN: { vi: 'Đợt cao điểm chưa có kế hoạch', en: 'Observances without a plan' },
};

const TEXTS = {
  vi: {
    opening: (count: number) => `Kính gửi ông/bà,\n\nLan Tỏa thấy ${String(count)} điều mới đáng xem xét:`,
    more: (count: number) => `… và ${String(count)} điều nữa trên trang`,
    link: (home: string) => `Xem và xác nhận đã biết: ${home}/alerts`,
    choice: (home: string) => `Đổi cách nhận thư hoặc giờ yên lặng: ${home}/account`,
    closing: 'Thư do Lan Tỏa gửi tự động, xin đừng trả lời. Không gửi thông tin của cá nhân nào qua thư điện tử.',
  },
  en: {
    opening: (count: number) =>
      count === 1
        ? 'Lan Tỏa sees one new thing worth looking at:'
        : `Lan Tỏa sees ${String(count)} new things worth looking at:`,
    more: (count: number) => `… and ${String(count)} more on the page`,
    link: (home: string) => `See them and say that they are known: ${home}/alerts`,
    choice: (home: string) => `Choose other mails or quiet hours: ${home}/account`,
    closing: 'Lan Tỏa sent this mail by itself; please do not answer. Send no particulars of any person by mail.',
  },
} as const;

/** Alerts as one mail: Vietnamese, and English below, since an account has no language. It names units and bodies alone. */
export function digestMailText(digest: Digest): { readonly subject: string; readonly text: string } {
  const subject = `Lan Tỏa: ${String(digest.alerts.length)} điều mới đáng xem xét`;
  return { subject, text: [...inLanguage(digest, 'vi'), '', '---', '', ...inLanguage(digest, 'en'), ''].join('\n') };
}

function inLanguage({ alerts, home }: Digest, lang: 'vi' | 'en'): string[] {
  const texts = TEXTS[lang];
  const groups = MONITORING_RULES.flatMap((rule) => {
    const ofRule = alerts.filter((alert) => alert.rule === rule);
    if (ofRule.length === 0) return [];
    const told = ofRule.slice(0, MOST_SENTENCES).map(({ evidence }) => `- ${alertSentence(rule, evidence)[lang]}`);
    const more = ofRule.length - told.length;
    const rest = more > 0 ? [`- ${texts.more(more)}`] : [];
    return ['', `${HEADINGS[rule][lang]} (${String(ofRule.length)})`, ...told, ...rest];
  });
  return [texts.opening(alerts.length), ...groups, '', texts.link(home), texts.choice(home), '', texts.closing];
}
