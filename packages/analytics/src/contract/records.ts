import type { CivilDate } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { ActivityStatus, Lang, ReachBasis, RecordField } from './lists.ts';

export interface ActivityListResult {
  readonly evidence: Evidence;
  readonly total: number;
  readonly activities: readonly ActivityRecord[];
}
export interface ActivityRecord {
  readonly id: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly date: CivilDate;
  readonly scope: string;
  readonly organisation: string | null;
  readonly actor: Key;
  readonly districts: readonly Key[];
  readonly communes: readonly ActivityPlace[];
  readonly topics: readonly ActivityTopic[];
  readonly subtopics: readonly Key[];
  readonly activityType: Key;
  readonly channel: Key;
  readonly reachBasis: ReachBasis;
  readonly setting: Key | null;
  readonly groups: readonly ActivityGroup[];
  readonly observances: readonly Key[];
  readonly counts: readonly ActivityCount[];
  readonly quiz: ActivityQuiz | null;
  readonly recognition: ActivityRecognition | null;
  /** What few records hold: flags, themes, partners and the like; a field with nothing in it is left out. */
  readonly details: readonly ActivityDetail[];
  readonly note: string | null;
  readonly recordedAt: string;
}
export interface ActivityDetail {
  readonly field: RecordField;
  readonly values: readonly RecordedCode[];
}
export interface ActivityHistoryQuery {
  readonly id: string;
  readonly lang?: Lang | null;
}
/** All that was ever recorded of one activity, the first first. */
export interface ActivityHistory {
  readonly id: string;
  readonly dataVersion: string;
  readonly revisions: readonly ActivityRevisionEntry[];
}
export interface ActivityRevisionEntry {
  readonly record: ActivityRecord;
  /** What differs from the revision before it; empty for the first one. */
  readonly changed: readonly RecordField[];
}
export interface ActivityPlace {
  readonly unit: Key;
  readonly attendances: number | null;
  readonly estimated: boolean;
}
export interface ActivityTopic {
  readonly topic: Key;
  readonly role: string;
}
export interface ActivityGroup {
  readonly group: Key;
  readonly attendances: Cell;
}
export interface ActivityCount {
  readonly indicator: string;
  readonly label: string;
  readonly value: number;
}
/** Shares of right answers in percent. */
export interface ActivityQuiz {
  readonly before: number | null;
  readonly after: number | null;
  readonly takers: number | null;
}
export interface ActivityRecognition {
  readonly form: RecordedCode;
  readonly recipients: readonly RecordedCode[];
  readonly level: RecordedCode | null;
  readonly topics: readonly Key[];
  readonly decisionNumber: string | null;
  readonly decidedOn: CivilDate | null;
}
/** A code that no figure is grouped by. */
export interface RecordedCode {
  readonly code: string;
  readonly label: string;
}
export interface SummaryTable {
  readonly id: string;
  readonly title: string;
  readonly district: Key | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly SummaryTableRow[];
}
export interface SummaryColumn {
  readonly topic: Key;
  readonly indicator: string;
  readonly label: string;
}
export interface SummaryTableRow {
  readonly unit: Key;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  readonly monthsMissing: number;
  readonly reported: boolean;
  readonly nothingToReport: boolean;
}
export interface AreaUnitInfo {
  readonly unit: Key;
  readonly kind: string;
  readonly district: Key | null;
  readonly areaClasses: readonly AreaClassOfUnit[];
  readonly tileColumn: number;
  readonly tileRow: number;
  readonly population: number | null;
  readonly populationStatus: string | null;
}
export interface AreaClassOfUnit {
  readonly areaClass: Key;
  readonly status: string;
  readonly basis: string;
}

export interface DataSpan {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** ISO instant of the newest batch. */
  readonly recordedUpTo: string | null;
}
