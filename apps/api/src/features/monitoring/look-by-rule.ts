import type { ReadModel } from '@lantoa/analytics';
import {
  addDays,
  blindSpotAlerts,
  fallingCompletenessAlerts,
  lateReportAlerts,
  observancePlanAlerts,
  outlierSurgeAlerts,
  type CivilDate,
  type MonitoringRule,
  type Period,
  type ReferenceIndex,
  type Thresholds,
} from '@lantoa/domain';
import type { Look } from '@lantoa/record';
import type { MonitoringFacts } from './monitoring-facts.ts';

/** What all rules of one evaluation look at. */
export interface Sight {
  readonly facts: MonitoringFacts;
  readonly model: ReadModel;
  readonly index: ReferenceIndex;
  readonly today: CivilDate;
  /** null: no reporting month is closed yet. */
  readonly month: Period | null;
}

type Finding = Pick<Look, 'found' | 'hasBasis'>;
type Looking = (sight: Sight, thresholds: Thresholds) => Promise<Finding>;

/** Two years hold four months with reports, also where these are due every half year. */
const REPORTS_BACK = 731;

/** Rules over months say nothing before one is closed. */
const ofMonth =
  (
    look: (
      sight: Sight & { readonly month: Period; readonly base: string },
      thresholds: Thresholds,
    ) => Promise<Finding>,
  ): Looking =>
  async (sight, thresholds) => {
    const { month, index } = sight;
    if (!month) return { found: [], hasBasis: false };
    return look({ ...sight, month, base: index.baseOn(month.to).id }, thresholds);
  };

/** How each rule looks. Every threshold is set: the record fills in the usual ones. */
export const LOOK_BY_RULE: Readonly<Record<MonitoringRule, Looking>> = {
  BLIND_SPOT: ofMonth(async ({ facts, model, index, month, base }, { days = 0 }) => {
    const recency = await facts.recency(model, month.to, days);
    const reports = await facts.reports(model, addDays(month.to, -days), month.to);
    return blindSpotAlerts({ recency, reports, asOf: month.to, base, index }, { days });
  }),
  LATE_REPORT: async ({ facts, index, today }, { days = 0 }) => {
    const found = lateReportAlerts(
      await facts.missingReports(),
      { today, base: index.baseOn(today).id, index },
      { days },
    );
    return { found, hasBasis: true };
  },
  FALLING_COMPLETENESS: ofMonth(async ({ facts, model, index, month, base }, { points = 0, reports: least = 0 }) => {
    const reports = await facts.reports(model, addDays(month.to, -REPORTS_BACK), month.to);
    const found = fallingCompletenessAlerts(reports, { month, base, index }, { points, reports: least });
    return { found, hasBasis: true };
  }),
  OUTLIER_SURGE: ofMonth(async ({ facts, model, index, month, base }, { deviations = 0, records: least = 0 }) => {
    const records = await facts.records(model, month.to);
    const found = outlierSurgeAlerts(records, { month, base, index }, { deviations, records: least });
    return { found, hasBasis: true };
  }),
  OBSERVANCE_WITHOUT_PLAN: async ({ facts, index, today }, { days = 0 }) => {
    const issued = await facts.issuedPlans(today, days);
    return {
      found: observancePlanAlerts(issued, { today, base: index.baseOn(today).id, index }, { days }),
      hasBasis: true,
    };
  },
};
