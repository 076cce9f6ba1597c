import { RULE_THRESHOLDS, type MonitoringRule, type Thresholds } from './monitoring-rule.ts';

/** Every threshold of a rule: as it was set, else as it usually is. A set one outside its bounds counts as not set. */
export function thresholdsOf(rule: MonitoringRule, set: Thresholds): Thresholds {
  return Object.fromEntries(
    RULE_THRESHOLDS[rule].map(({ name, usual, least, most }) => {
      const value = set[name];
      const isFit = value !== undefined && Number.isInteger(value) && value >= least && value <= most;
      return [name, isFit ? value : usual] as const;
    }),
  );
}
