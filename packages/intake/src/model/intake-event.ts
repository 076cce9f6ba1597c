import type {
  ActivityPayload,
  ActivityText,
  AreaUnitId,
  DateRange,
  Fault,
  SubmissionStatus,
  SummaryRow,
} from '@lantoa/domain';

export type ReportKind = 'activities' | 'summary' | 'reporting_status';

/** What the file is; the first event of every file that could be recognised. */
export interface ReportHead {
  readonly kind: ReportKind;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`; `xlsx` for a workbook. */
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
}

export interface ActivityRecord {
  readonly row: number;
  readonly payload: ActivityPayload;
  readonly text: ActivityText;
  /** `warning` when the row has faults that let it in. */
  readonly severity: 'ok' | 'warning';
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
  | ({ readonly type: 'summary' } & SummaryRecord)
  | ({ readonly type: 'status' } & StatusRecord)
  | { readonly type: 'fault'; readonly fault: Fault }
  | ({ readonly type: 'check_total' } & CheckTotal)
  | ({ readonly type: 'end' } & IntakeCounts);

export interface IntakeReport extends IntakeCounts {
  readonly head: ReportHead | null;
  readonly activities: readonly ActivityRecord[];
  readonly summaries: readonly SummaryRecord[];
  readonly states: readonly StatusRecord[];
  readonly faults: readonly Fault[];
  readonly checkTotals: readonly CheckTotal[];
}
