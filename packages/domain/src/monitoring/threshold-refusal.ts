import { RULE_THRESHOLDS, type MonitoringRule, type ThresholdTerms, type Thresholds } from './monitoring-rule.ts';

/** The first threshold that a rule does not have or that lies outside its bounds; null: all are fit. */
export function thresholdRefusal(
  rule: MonitoringRule,
  set: Thresholds,
): ThresholdTerms | { readonly name: string } | null {
  const terms = RULE_THRESHOLDS[rule];
  for (const [name, value] of Object.entries(set)) {
    const known = terms.find((one) => one.name === name);
    if (!known) return { name };
    if (!Number.isInteger(value) || value < known.least || value > known.most) return known;
  }
  return null;
}
