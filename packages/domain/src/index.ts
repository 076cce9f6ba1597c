export type * from './model/civil-date.ts';
export type * from './model/reference-pack.ts';
export { TARGET_MEASURES } from './model/reference-pack.ts';
export * from './model/activity.ts';
export * from './model/fault.ts';
export { addDays, addYears, civilDateAt, daysBetween, daysOf, isCivilDate } from './time/civil-date.ts';
export {
  TIME_DIMENSIONS,
  bucketOf,
  bucketsOf,
  isDateRange,
  periodOfCode,
  previousPeriod,
  samePeriodLastYear,
  type Period,
  type TimeDimension,
} from './time/period.ts';
export {
  monthsWindow,
  parsePeriodCode,
  type PeriodCode,
  type PeriodScheme,
  type PeriodType,
} from './time/period-code.ts';
export { largestRemainder } from './statistics/largest-remainder.ts';
export { foldVietnamese } from './text/fold-vietnamese.ts';
export * from './model/ledger.ts';
export { ReferenceIndex } from './reference/reference-index.ts';
export { observanceWindows } from './reference/observance-windows.ts';
export { overlappingUnits } from './reference/overlapping-units.ts';
export { periodInReference } from './reference/period-in-reference.ts';
export { rebaseUnit, type UnitShare } from './reference/rebase-unit.ts';
export { planWindow } from './reference/plan-window.ts';
export { referencePackOf, referenceRevisionsOf } from './reference/reference-revisions.ts';
export { groupBy } from './collections/group-by.ts';
export { hexTileLayout, type PlacedUnit } from './map/hex-tile-layout.ts';
export { hexCentre, hexNeighbours, ROW_HEIGHT, type HexTile } from './map/hex-grid.ts';
export type * from './model/record-counts.ts';
export type { TargetGroupRule } from './disclosure/target-group-rule.ts';
export type { GroupCount, LatticeAtom } from './disclosure/lattice-atom.ts';
export {
  cellRelease,
  suppressionLattice,
  type CellRelease,
  type SensitiveGroups,
  type SuppressionLattice,
} from './disclosure/suppression-lattice.ts';
export { DUPLICATE_REASONS, duplicateReasons, type DuplicateReason } from './duplicates/duplicate-reasons.ts';
export { coverageShare } from './coverage/coverage-share.ts';
export { equityGap, type ReachedUnits } from './coverage/equity-gap.ts';
export { figureGap } from './coverage/figure-gap.ts';
export { mandateState, type MandateState } from './coverage/mandate-state.ts';
export { PEER_GROUPS, peerGroupOf, type PeerGroup } from './coverage/peer-group.ts';
export { reachStatus } from './coverage/reach-status.ts';
export { peopleInterval, type Crowds } from './coverage/people-interval.ts';
export type { Computable, NotComputable, Statistic } from './model/statistic.ts';
export { comparisonGate, type ComparisonRefusal } from './coverage/comparison-gate.ts';
export { funnel, funnelSize, type Funnel, type FunnelUnit } from './statistics/funnel.ts';
export type { FunnelLimits } from './statistics/funnel-limits.ts';
export { rankIntervals, type RankInterval, type RankedUnit } from './statistics/rank-intervals.ts';
export { rateRatio } from './statistics/rate-ratio.ts';
export { unusualValue, type UnusualValue } from './statistics/unusual-value.ts';
export {
  SUBMISSION_REFUSALS,
  applySubmissionEvent,
  type SubmissionAct,
  type SubmissionMove,
  type SubmissionRefusal,
} from './collection/apply-submission-event.ts';
export { addWorkingDays, leavesWorkingDay } from './collection/due-dates.ts';
export {
  expandAddressees,
  type Addressees,
  type ExpectedSubmission,
  type Expansion,
  type LeftOut,
} from './collection/expand-addressees.ts';
export { firstSubmission } from './collection/first-submission.ts';
export { passDeadlines } from './collection/pass-deadlines.ts';
export {
  isScheduleDimension,
  scheduledPeriods,
  type ReportingSchedule,
  type ScheduledPeriod,
} from './collection/periodic-schedule.ts';
export {
  SUBMISSION_GRAPH,
  type SubmissionActor,
  type SubmissionEvent,
  type SubmissionPlace,
  type SubmissionStep,
  type SubmissionTerms,
} from './collection/submission-state.ts';
export { reportingStateOf, submissionStatusOf, unitReportingState } from './collection/submission-status.ts';
export { waitingFor, type Waiting } from './collection/waiting-for.ts';
export { waitingSentence } from './collection/waiting-sentence.ts';
