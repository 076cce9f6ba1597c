import type { ActivityPayload, ActivityStatus, CivilDate, DateRange, Fault, ReferenceIndex } from '@lantoa/domain';
import type { CheckTotal, FaultyRow, ReportHead, ReportKind, Repairs, Spelling } from '@lantoa/intake';
import type { RunTotals } from '../broadcasts/run-tally.ts';
import type { Bilingual } from '../record-fault.ts';

/** `DRY_RUN` writes nothing; `ALL_OR_NOTHING` records only a file without an error; `GOOD_ROWS` leaves faulty rows out. */
export type ImportMode = 'ALL_OR_NOTHING' | 'GOOD_ROWS' | 'DRY_RUN';

export interface ImportInput {
  readonly source: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly mode: ImportMode;
  /** Status that the file's activities and summary rows are recorded with. */
  readonly status: Extract<ActivityStatus, 'VERIFIED' | 'SUBMITTED'>;
  /** An operator's file, or an upload; `import` where left out. */
  readonly via?: 'import' | 'upload';
  readonly by: string;
  /** Reporting body of rows that the file's own names do not tell. */
  readonly organisation?: string | null;
  readonly isSample: boolean;
  readonly today: CivilDate;
  readonly idempotencyKey: string;
  readonly index: ReferenceIndex;
  /** What was put right before recording; part of what the idempotency key stands for. */
  readonly repairs?: Repairs;
  /** The rows to be shown for repair; none where left out. */
  readonly faultyRows?: FaultyRowsAsked;
  /** Whose runs the file may tell; anybody's where left out. */
  readonly mayTell?: (activity: ActivityPayload) => boolean;
  readonly onProgress?: (rows: number) => void;
}

export interface FaultyRowsAsked {
  /** Rows before the first one wanted. */
  readonly offset: number;
  readonly limit: number;
  /** Rows that only have warnings, too. */
  readonly withWarnings: boolean;
}

export interface FaultyRowPage {
  readonly total: number;
  readonly rows: readonly (FaultyRow & { readonly faults: readonly Fault[] })[];
}

/** One row as it would be recorded, under the columns of its kind. */
export interface PreviewRow {
  readonly row: number;
  readonly values: readonly { readonly column: string; readonly value: string }[];
}

export interface BroadcastTotals extends RunTotals {
  /** Rows that tell of a run otherwise than the record does: they take the place of what was told. */
  readonly corrected: number;
  /** Rows left out because they would change a figure that was accepted, and the file counts only once it is accepted. */
  readonly held: number;
}

export interface ImportReport {
  readonly fileName: string;
  /** null where the file was not recognised. */
  readonly head: ReportHead | null;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted rows that the ledger holds already; nothing is recorded for them. */
  readonly alreadyPresent: number;
  /** The first 10,000. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** Faults among them that let their row in. */
  readonly warningCount: number;
  readonly checkTotals: readonly CheckTotal[];
  /** First and last date of the rows, or the window of the table; null without accepted rows. */
  readonly period: DateRange | null;
  /** What the runs of a loudspeaker export come to; null for other files. */
  readonly broadcasts: BroadcastTotals | null;
  /** Summaries against activities of the same units and window, and the other way round. */
  readonly overlaps: readonly Bilingual[];
  /** Empty unless asked for. */
  readonly faultyRows: FaultyRowPage;
  /** Spellings that were used, and in how many rows. */
  readonly respelled: readonly { readonly spelling: Spelling; readonly rows: number }[];
  /** The first 20 accepted rows. */
  readonly preview: readonly PreviewRow[];
}

export interface ImportOutcome {
  readonly report: ImportReport;
  /** Batch that holds the file; null when nothing was recorded now or before. */
  readonly seq: number | null;
  /** True when this file stands in batch `seq`, also when an earlier call with the same key put it there. */
  readonly recorded: boolean;
  readonly replayed: boolean;
}

/** How a file, or a batch like one, came: by an upload, a command, a folder that is watched, or a program of another system. */
export type ImportWay = 'upload' | 'command' | 'folder' | 'program';

export interface ImportRow {
  readonly way: ImportWay;
  readonly batch: number;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly fileName: string;
  readonly kind: ReportKind;
  readonly rows: number;
  readonly accepted: number;
  readonly isSample: boolean;
  readonly by: string;
  /** When the import was taken back, how many rows that took back, and how many it left because they were changed. */
  readonly undone: { readonly at: string; readonly retracted: number; readonly kept: number } | null;
}
