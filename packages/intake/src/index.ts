export { readReportFile } from './read-report-file.ts';
export { collectReport } from './collect-report.ts';
export { DEFAULT_LIMITS, type IntakeLimits, type IntakeOptions } from './model/intake-options.ts';
export type {
  ActivityRecord,
  BroadcastRun,
  CheckTotal,
  ColumnReading,
  FaultyRow,
  IntakeCounts,
  IntakeEvent,
  IntakeReport,
  ReportHead,
  ReportKind,
  RespelledRow,
  RunRecord,
  StatusRecord,
  SummaryRecord,
} from './model/intake-event.ts';
export { runReaderOf, type RunReading, type ToldRun } from './broadcasts/told-run.ts';
export { readEntry, type EntryReading } from './entry/read-entry.ts';
export { ENTRY_ROW_FIELDS, readEntryRows, type EntryRowReading, type WrittenRow } from './entry/read-entry-rows.ts';
export { compareEntry, type EntryHistory, type NearActivity } from './entry/compare-entry.ts';
export { checkReason } from './entry/check-reason.ts';
export type { EnteredActivity } from './entry/entered-activity.ts';
export { templateOf } from './entry/template-of.ts';
export { writtenRow } from './entry/written-row.ts';
export { enteredOf } from './entry/entered-of.ts';
export type { EntryFault } from './entry/entry-faults.ts';
export { NO_REPAIRS, type CellRepair, type HeaderSpelling, type Repairs, type Spelling } from './repairs/repairs.ts';
export { repairChoices, type RepairChoice } from './repairs/repair-choices.ts';
export { repairColumns, type RepairColumn } from './repairs/repair-columns.ts';
export { spellingKey } from './repairs/spelling-key.ts';
export { correctedRows } from './repairs/corrected-rows.ts';
export { FileRefusal } from './bytes/file-refusal.ts';
export { LEGACY_ENCODINGS, type LegacyEncoding } from './csv/detect-encoding.ts';
export { MOST_OUTLINE_BYTES, readOutlines, tooLargeOutlines } from './outlines/read-outlines.ts';
export type { OutlineProperties } from './outlines/feature-unit.ts';
export type { OutlineFault, OutlineReading } from './outlines/outline.types.ts';
