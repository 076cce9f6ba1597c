import type {
  ActivityPayload,
  ActivityText,
  AreaUnitId,
  CivilDate,
  DateRange,
  Fault,
  SubmissionStatus,
  SummaryRow,
} from '@lantoa/domain';
import type { Spelling } from '../repairs/repairs.ts';
import type { RowCell } from '../repairs/row-cells.ts';

export type ReportKind = 'activities' | 'summary' | 'reporting_status' | 'broadcast_runs';

/** What the file is; the first event of every file that could be recognised. */
export interface ReportHead {
  readonly kind: ReportKind;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `tcvn3`; `xlsx` for a workbook, `xlsx-tcvn3` in an old font. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** 1-based lines or sheet rows of the header. */
  readonly headerRows: readonly number[];
  /** Reporting period named above the table. */
  readonly period: DateRange | null;
  /** The file calls itself sample data (SỐ LIỆU MẪU). */
  readonly sampleNotice: boolean;
  /** Every column as the file names it, those that are not read included. */
  readonly columns: readonly string[];
  /** What each named column of the file is read as. */
  readonly readAs: readonly ColumnReading[];
}

export interface ColumnReading {
  /** As the file names it. */
  readonly header: string;
  /** Canonical header; null where the column is not read. */
  readonly column: string | null;
  /** Day on which the office taught it; null where nobody had to. */
  readonly taughtOn: CivilDate | null;
  /** First cells of the column where columns are to be chosen, those that may tell of a person left out. */
  readonly examples: readonly string[];
  /** Canonical header that the cells of such a column speak for. */
  readonly proposed: string | null;
}

/** A row with faults, as it was read: cells under canonical headers, repairs included. */
export interface FaultyRow {
  readonly row: number;
  readonly cells: readonly RowCell[];
}

/** A name that was read as the office taught it, or as this file was told. */
export interface RespelledRow {
  readonly row: number;
  readonly spelling: Spelling;
}

export interface ActivityRecord {
  readonly row: number;
  readonly payload: ActivityPayload;
  readonly text: ActivityText;
  /** `warning` when the row has faults that let it in. */
  readonly severity: 'ok' | 'warning';
}

/** One run of a bulletin, as a loudspeaker system tells it. */
export interface BroadcastRun {
  /** `17:00`, to the minute; the day is that of the activity. */
  readonly start: string;
  /** As the file writes it; empty where it names none. */
  readonly station: string;
  /** What tells one bulletin from another: its code, else its title; empty without either. */
  readonly bulletin: string;
  /** 0 where no speaker gave it out. */
  readonly runs: number;
  /** Of all runs of the row together; null: not reported. */
  readonly seconds: number | null;
  readonly speakersTotal: number | null;
  readonly speakersWorking: number | null;
}

export interface RunRecord {
  readonly row: number;
  /** What all runs of one commune, day, bulletin, topic and language have in common; without figures. */
  readonly payload: ActivityPayload;
  readonly text: ActivityText;
  readonly run: BroadcastRun;
}

export interface SummaryRecord {
  readonly row: number;
  readonly summary: SummaryRow;
}

export interface StatusRecord {
  readonly row: number;
  readonly state: {
    readonly unit: AreaUnitId;
    /** `admin:2023-M04` */
    readonly period: string;
    readonly status: SubmissionStatus;
    readonly onTime: null;
  };
}

/** A total written in the file against the sum of the rows above it. Totals are never data. */
export interface CheckTotal {
  readonly column: string;
  /** null where the cell is blank or no number. */
  readonly inFile: number | null;
  readonly computed: number;
  readonly equal: boolean;
}

export interface IntakeCounts {
  /** Data rows: titles, headers, sections, totals and foot lines are none. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Events of one file in the order of its rows; the faults of a row come before its record. */
export type IntakeEvent =
  | ({ readonly type: 'head' } & ReportHead)
  | ({ readonly type: 'activity' } & ActivityRecord)
  | ({ readonly type: 'run' } & RunRecord)
  | ({ readonly type: 'summary' } & SummaryRecord)
  | ({ readonly type: 'status' } & StatusRecord)
  | { readonly type: 'fault'; readonly fault: Fault }
  | ({ readonly type: 'faulty_row' } & FaultyRow)
  | ({ readonly type: 'respelled' } & RespelledRow)
  | ({ readonly type: 'check_total' } & CheckTotal)
  | ({ readonly type: 'end' } & IntakeCounts);

export interface IntakeReport extends IntakeCounts {
  readonly head: ReportHead | null;
  readonly activities: readonly ActivityRecord[];
  readonly runs: readonly RunRecord[];
  readonly summaries: readonly SummaryRecord[];
  readonly states: readonly StatusRecord[];
  readonly faults: readonly Fault[];
  /** Only where they were asked for. */
  readonly faultyRows: readonly FaultyRow[];
  readonly respelled: readonly RespelledRow[];
  readonly checkTotals: readonly CheckTotal[];
}
