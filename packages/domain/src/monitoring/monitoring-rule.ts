/** What is watched. */
export const MONITORING_RULES = [
  'BLIND_SPOT',
  'LATE_REPORT',
  'FALLING_COMPLETENESS',
  'OUTLIER_SURGE',
  'OBSERVANCE_WITHOUT_PLAN',
] as const;
export type MonitoringRule = (typeof MONITORING_RULES)[number];

/** A number that a rule holds figures against: whole, from `least` to `most`. */
export interface ThresholdTerms {
  readonly name: string;
  /** Where the department set none. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

const terms = (name: string, usual: number, least: number, most: number): ThresholdTerms => ({
  ...{ name, usual, least, most },
});

/** The thresholds of each rule; docs/methods says what they do. */
export const RULE_THRESHOLDS: Readonly<Record<MonitoringRule, readonly ThresholdTerms[]>> = {
  BLIND_SPOT: [terms('days', 180, 30, 1_095)],
  LATE_REPORT: [terms('days', 1, 1, 90)],
  FALLING_COMPLETENESS: [terms('points', 20, 5, 100), terms('reports', 5, 1, 200)],
  OUTLIER_SURGE: [terms('deviations', 4, 3, 20), terms('records', 10, 5, 1_000)],
  OBSERVANCE_WITHOUT_PLAN: [terms('days', 30, 1, 180)],
};

export type Thresholds = Readonly<Record<string, number>>;
