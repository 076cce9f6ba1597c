import type {
  Addressees,
  CivilDate,
  PeriodScheme,
  Periodicity,
  ReferenceIndex,
  ScheduledPeriod,
  SubmissionTerms,
} from '@lantoa/domain';
import type { CollectionViewer, RequestDays } from '../collection/collection.types.ts';
import type { Bilingual } from '../record-fault.ts';

/** What the department asks for without asking each time. */
export interface ScheduleTerms extends RequestDays, Pick<SubmissionTerms, 'holidays'> {
  readonly scheme: PeriodScheme;
  readonly periodicity: Periodicity;
  /** Working days between the end of a window and the day its reports are due. */
  readonly dueWorkingDays: number;
  /** Vietnamese, with `{kỳ}`, `{từ}` and `{đến}` in it. */
  readonly titlePattern: string;
  readonly requester: string;
  readonly basis: string;
  readonly topics: readonly string[];
  readonly addressees: Addressees;
  readonly formVersion: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

export interface ReportSchedule extends ScheduleTerms {
  readonly id: string;
  readonly isPaused: boolean;
  /** The day it went on after the last pause. */
  readonly resumedOn: CivilDate | null;
  /** Whoever changes the schedule names the one they saw. */
  readonly version: number;
  /** Id of the account. */
  readonly updatedBy: string;
  /** ISO instant in UTC. */
  readonly updatedAt: string;
  /** Periods that it has seen to, the last first. */
  readonly opened: readonly OpenedPeriod[];
  /** Windows that are over and not opened yet, then the one that comes next; all of them as of today. */
  readonly due: readonly ScheduledPeriod[];
  readonly next: ScheduledPeriod | null;
}

export interface OpenedPeriod {
  readonly period: string;
  readonly requestId: string;
  /** ISO instant in UTC. */
  readonly at: string;
}

export interface SaveReportSchedule extends ScheduleTerms {
  /** null makes one. */
  readonly id: string | null;
  /** The version that the person saw; 0 for a new one. */
  readonly version: number;
  readonly index: ReferenceIndex;
  readonly viewer: CollectionViewer;
}

export interface PreviewedWindows {
  /** Windows that are over: their requests would open within the hour. */
  readonly due: readonly ScheduledPeriod[];
  /** The next ones, in order of time. */
  readonly upcoming: readonly ScheduledPeriod[];
}

export interface PauseReportSchedule {
  readonly id: string;
  readonly version: number;
  /** false goes on. */
  readonly isPaused: boolean;
  readonly viewer: CollectionViewer;
}

/** What one look at the schedules did. */
export interface OpenedByClock {
  readonly opened: readonly { readonly scheduleId: string; readonly period: string; readonly requestId: string }[];
  /** Windows that wait for somebody to repair the schedule. */
  readonly refused: readonly { readonly scheduleId: string; readonly period: string; readonly why: Bilingual }[];
}

/** What a look at the schedules would do. */
export interface DueReports extends Pick<OpenedByClock, 'refused'> {
  readonly opened: readonly {
    readonly scheduleId: string;
    readonly period: string;
    readonly title: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly dueOn: CivilDate;
    readonly reports: number;
  }[];
}

/** Requests that open by themselves. Every method throws RecordFault. */
export interface ScheduleStore {
  /** As of today; nothing for whoever is not of the lead department. */
  schedules(viewer: CollectionViewer): Promise<readonly ReportSchedule[]>;
  /** @throws RecordFault NOT_FOUND; INVALID_ARGUMENT; CONFLICT for another version, or when the periods have a schedule */
  save(schedule: SaveReportSchedule): Promise<ReportSchedule>;
  /**
   * What would open if it were saved, and when; nothing is kept.
   * @throws RecordFault NOT_FOUND; INVALID_ARGUMENT as saving does
   */
  preview(schedule: SaveReportSchedule): Promise<PreviewedWindows>;
  /** @throws RecordFault NOT_FOUND; CONFLICT for another version */
  pause(change: PauseReportSchedule): Promise<ReportSchedule>;
  /**
   * Opens the request of each window that is over, once whoever looks and however often.
   * @param on only windows that were over on this day; their days count from today all the same
   */
  openDue(index: ReferenceIndex, on?: CivilDate): Promise<OpenedByClock>;
  /** What `openDue` would open and refuse, for a day to come, too. */
  due(index: ReferenceIndex, on: CivilDate): Promise<DueReports>;
}
