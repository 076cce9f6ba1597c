import type {
  ActivityPayload,
  ActivityStatus,
  ActivityText,
  BatchSource,
  ReferenceRevision,
  SubmissionState,
  SummaryRow,
} from '@lantoa/domain';

export interface AppendActivity {
  /** UUID, made by whoever records: the same work has the same id. */
  readonly activityId: string;
  /** The revision that this is meant to be; left out: a first one. */
  readonly revision?: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  readonly text: ActivityText | null;
}

/** Its id follows from unit and window: other figures for the same become the next revision. */
export interface AppendSummary {
  readonly status: ActivityStatus;
  readonly row: SummaryRow;
}

export type AppendSubmission = Omit<SubmissionState, 'batch'>;

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export interface AppendBatch {
  readonly source: BatchSource;
  readonly isSample: boolean;
  /** Id of the account, or the name of the program that writes. */
  readonly by: string;
  /** The same key again, in parallel or later, has no further effect and answers the first outcome. */
  readonly idempotencyKey: string;
  readonly fileName?: string | null;
  readonly activities?: Rows<AppendActivity>;
  readonly summaries?: Rows<AppendSummary>;
  readonly submissions?: Rows<AppendSubmission>;
  readonly reference?: Rows<ReferenceRevision>;
}

export interface AppendOutcome {
  /** null: nothing was new, no batch was written. */
  readonly seq: number | null;
  readonly added: number;
  /** Rows that the ledger holds already with the same content. */
  readonly alreadyPresent: number;
  /** The key had been used before: this is the outcome of that time. */
  readonly replayed: boolean;
}
