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
