export { naiveAnalytics, naiveCellAt } from './naive-analytics.ts';
export { naiveBlindSpots, type NaiveBlindSpot } from './naive-blind-spots.ts';
export { naiveEquityGaps, type NaiveEquityGap } from './naive-equity-gaps.ts';
export type * from './naive-question.ts';
export { arbitraryWorld, recordOf, type World, type WorldShape } from './worlds/arbitrary-world.ts';
export { WORLD_CODES } from './worlds/arbitrary-pack.ts';
export { differences, type ComparableAnswer, type ComparableCell } from './differences.ts';
export {
  PERIODS,
  REPORTING_PERIODS,
  arbitraryCase,
  type AskedPeriod,
  type AskedQuestion,
  type QuestionShape,
} from './worlds/arbitrary-question.ts';
export { QUESTION_FAMILIES } from './worlds/question-families.ts';
export { blindSpotDifferences } from './blind-spot-differences.ts';
export { equityGapDifferences } from './equity-gap-differences.ts';
export { naiveReportingRates, type NaiveReportingRate } from './naive-reporting-rates.ts';
export { reportingRateDifferences } from './reporting-rate-differences.ts';
export { naiveMandate, type NaiveMandateCell } from './naive-mandate.ts';
export { mandateDifferences } from './mandate-differences.ts';
export { naiveComparison, type NaiveComparison, type NaiveComparisonQuestion } from './naive-comparison.ts';
export { comparisonDifferences } from './comparison-differences.ts';
export { naiveDuplicates } from './naive-duplicates.ts';
export { naiveObservanceLift, type NaiveLift } from './naive-observance-lift.ts';
export { naiveObservances, type NaiveObservance } from './naive-observances.ts';
export { naiveRecognition, type NaiveRecognition } from './naive-recognitions.ts';
export { seedOf } from './worlds/seed-of.ts';
