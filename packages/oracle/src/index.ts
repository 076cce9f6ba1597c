export { naiveAnalytics, naiveCellAt } from './naive-analytics.ts';
export { naiveBlindSpots, type NaiveBlindSpot } from './naive-blind-spots.ts';
export { naiveEquityGaps, type NaiveEquityGap } from './naive-equity-gaps.ts';
export type * from './naive-question.ts';
