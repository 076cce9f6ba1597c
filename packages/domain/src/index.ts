export type * from './model/civil-date.ts';
export type * from './model/reference-pack.ts';
export { TARGET_MEASURES } from './model/reference-pack.ts';
export * from './model/activity.ts';
export * from './model/attachment.ts';
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
export { shownShare } from './statistics/shown-share.ts';
export { foldVietnamese } from './text/fold-vietnamese.ts';
export { cleanText } from './text/clean-text.ts';
export { checkGivenName, type CheckedName } from './text/check-given-name.ts';
export { findPersonalData, type PersonalDataKind } from './text/find-personal-data.ts';
export { personalDataTold, type TextRefusal } from './text/personal-data-told.ts';
export { reasonRefusal } from './text/reason-refusal.ts';
export { romanNumeral } from './text/roman-numeral.ts';
export { textRefusal } from './text/text-refusal.ts';
export { upperFirst } from './text/upper-first.ts';
export { villageRefusal } from './text/village-refusal.ts';
export * from './model/ledger.ts';
export { ReferenceIndex } from './reference/reference-index.ts';
export { isInForce } from './reference/is-in-force.ts';
export { successorOf } from './reference/successor-of.ts';
export { observancePlansOwed, type OwedPlan } from './observances/observance-plans-owed.ts';
export { observanceWindows } from './reference/observance-windows.ts';
export { comingObservances } from './observances/coming-observances.ts';
export { observanceLift, type Lift, type LiftStretch } from './observances/observance-lift.ts';
export { observancePhase, type ObservancePhase } from './observances/observance-phase.ts';
export { observanceSubject, type ObservanceSubject } from './observances/observance-subject.ts';
export { observancesOfYear, type ObservanceOfYear } from './observances/observances-of-year.ts';
export { planStanding, type PlanStanding } from './observances/plan-standing.ts';
export { overlappingUnits } from './reference/overlapping-units.ts';
export { periodInReference } from './reference/period-in-reference.ts';
export { rebaseUnit, type UnitShare } from './reference/rebase-unit.ts';
export { unitName } from './reference/unit-name.ts';
export { planWindow } from './reference/plan-window.ts';
export { referencePackOf, referenceRevisionsOf } from './reference/reference-revisions.ts';
export { CHANGE_FAULT_CODES, type ChangeFault, type ChangeFaultCode } from './administration/change-fault.ts';
export { decideAll } from './administration/decide-all.ts';
export { decideChange } from './administration/decide-change.ts';
export { overlaps } from './administration/validity.ts';
export { replaceProxies } from './administration/replace-proxies.ts';
export { EXTENSIBLE_LISTS } from './administration/extensible-lists.ts';
export type * from './administration/reference-change.ts';
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
export { broadcastsToRepeat, type BroadcastsToRepeat } from './broadcasts/broadcasts-to-repeat.ts';
export {
  DUPLICATE_CRITERIA,
  DUPLICATE_VERDICTS,
  duplicateCriteria,
  type DuplicateCriterion,
  type DuplicateVerdict,
} from './duplicates/duplicate-criteria.ts';
export {
  DUPLICATE_REASONS,
  duplicateReasons,
  duplicateStrength,
  type DuplicateReason,
} from './duplicates/duplicate-reasons.ts';
export { coverageShare } from './coverage/coverage-share.ts';
export { equityGap, type ReachedUnits } from './coverage/equity-gap.ts';
export { figureGap } from './coverage/figure-gap.ts';
export { mandateState, type MandateState } from './coverage/mandate-state.ts';
export { PEER_GROUPS, peerGroupOf, type PeerGroup } from './coverage/peer-group.ts';
export { reachStatus } from './coverage/reach-status.ts';
export { zeroNeedsReports } from './coverage/zero-needs-reports.ts';
export { peopleInterval, type Crowds } from './coverage/people-interval.ts';
export type { Computable, NotComputable, Statistic } from './model/statistic.ts';
export { comparisonGate, type ComparisonRefusal } from './coverage/comparison-gate.ts';
export { funnelCurve, type FunnelCurvePoint } from './statistics/funnel-curve.ts';
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
export { NIGHT, TIME_OF_DAY, quietUntil, type QuietHours } from './delivery/quiet-hours.ts';
export { DIGEST_MODES, isDigestDue, type DigestHabit, type DigestMode } from './delivery/is-digest-due.ts';
export {
  expandAddressees,
  type Addressees,
  type ExpectedSubmission,
  type Expansion,
  type LeftOut,
} from './collection/expand-addressees.ts';
export { extendDue, type Extension } from './collection/extend-due.ts';
export { firstSubmission } from './collection/first-submission.ts';
export { passDeadlines } from './collection/pass-deadlines.ts';
export {
  isScheduleDimension,
  scheduledPeriods,
  type ReportingSchedule,
  type ScheduledPeriod,
} from './collection/periodic-schedule.ts';
export { PERIODICITIES, scheduleDimension, type Periodicity } from './collection/schedule-dimension.ts';
export { scheduleTitle } from './collection/schedule-title.ts';
export { finishedWindows, nextWindow, upcomingWindows, type StandingSchedule } from './collection/schedule-windows.ts';
export { reportCells, type ReportCell } from './collection/report-cells.ts';
export { reportChanges, type ChangedCell, type ReportChange } from './collection/report-changes.ts';
export { reportFigures, type ReportFigures } from './collection/report-figures.ts';
export { reminderOccasion, type ReminderOccasion } from './collection/reminder-occasion.ts';
export { requestProgress, type RequestProgress } from './collection/request-progress.ts';
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
export type * from './monitoring/alert.ts';
export {
  MONITORING_RULES,
  RULE_THRESHOLDS,
  type MonitoringRule,
  type ThresholdTerms,
  type Thresholds,
} from './monitoring/monitoring-rule.ts';
export { alertGroupSentence } from './monitoring/alert-group-sentence.ts';
export { alertSentence } from './monitoring/alert-sentence.ts';
export { thresholdRefusal } from './monitoring/threshold-refusal.ts';
export { thresholdsOf } from './monitoring/thresholds-of.ts';
export { blindSpotAlerts, type Recency } from './monitoring/blind-spot-alerts.ts';
export { fallingCompletenessAlerts } from './monitoring/falling-completeness-alerts.ts';
export { lastClosedMonth } from './monitoring/last-closed-month.ts';
export { lateReportAlerts, type ReportStanding } from './monitoring/late-report-alerts.ts';
export type { MonthOfReports } from './monitoring/month-of-reports.ts';
export { observancePlanAlerts, type IssuedPlan } from './monitoring/observance-plan-alerts.ts';
export { outlierSurgeAlerts, type MonthOfRecords } from './monitoring/outlier-surge-alerts.ts';
