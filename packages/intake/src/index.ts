export { readReportFile } from './read-report-file.ts';
export { collectReport } from './collect-report.ts';
export { findPersonalData } from './privacy/find-personal-data.ts';
export { DEFAULT_LIMITS, type IntakeLimits, type IntakeOptions } from './model/intake-options.ts';
export type {
  ActivityRecord,
  CheckTotal,
  IntakeCounts,
  IntakeEvent,
  IntakeReport,
  ReportHead,
  ReportKind,
  StatusRecord,
  SummaryRecord,
} from './model/intake-event.ts';
export { readEntry, type EntryReading } from './entry/read-entry.ts';
export { compareEntry, type EntryHistory, type NearActivity } from './entry/compare-entry.ts';
export { checkReason } from './entry/check-reason.ts';
export type { EnteredActivity } from './entry/entered-activity.ts';
export { enteredOf } from './entry/entered-of.ts';
export type { EntryFault } from './entry/entry-faults.ts';
