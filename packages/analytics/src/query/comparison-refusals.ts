import type { ComparisonRefusal } from '@lantoa/domain';
import type { Lang, Warning } from '../contract.ts';
import type { BilingualText } from '../analytics-fault.ts';

const TEXTS: Readonly<Record<ComparisonRefusal | 'NOT_COMPARABLE', BilingualText>> = {
  NOT_COMPARABLE: {
    vi: 'Chỉ tiêu này không so sánh được ở cấp này: lượt người dồn theo từng buổi, và một xã chỉ có thể đã hoặc chưa được tiếp cận. Dùng COMMUNE_COVERAGE, POPULATION_COVERAGE từ cấp huyện, hoặc ACTIVITIES, SESSIONS, BROADCAST_RUNS, PRESS_ITEMS.',
    en: 'This measure has no sound comparison at this level: attendances cluster by session, and a single commune is reached or not. Use COMMUNE_COVERAGE or POPULATION_COVERAGE above the commune, or ACTIVITIES, SESSIONS, BROADCAST_RUNS, PRESS_ITEMS.',
  },
  NO_REPORTING_STATUS: {
    vi: 'Chưa có tình hình báo cáo của kỳ này, nên không biết số liệu đã đủ để so sánh chưa.',
    en: 'No reporting status is known for this window, so nobody can tell whether the figures are complete enough to compare.',
  },
  INCOMPLETE_REPORTS: {
    vi: 'Mới có dưới 80% số báo cáo phải có; không so sánh khi các đơn vị trong notReported chưa gửi.',
    en: 'Less than 80 % of the expected reports are in; units are not compared while those in notReported are missing.',
  },
  TOO_FEW_UNITS: {
    vi: 'Có dưới 3 đơn vị để so sánh. Từ 1-7-2025 không còn cấp huyện: dùng FORMER_DISTRICT.',
    en: 'There are fewer than 3 units to compare. There are no districts since 1 July 2025: use FORMER_DISTRICT.',
  },
};

/** Why nothing is compared, in the language of the question. */
export function refusalOf(code: ComparisonRefusal | 'NOT_COMPARABLE', lang: Lang): Warning {
  return { code, message: lang === 'VI' ? TEXTS[code].vi : TEXTS[code].en };
}
