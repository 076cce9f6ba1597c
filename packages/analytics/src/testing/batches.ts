import {
  referenceRevisionsOf,
  type ActivityPayload,
  type ActivityStatus,
  type LedgerBatch,
  type ReferencePack,
  type SubmissionStatus,
  type SummaryRow,
} from '@lantoa/domain';

type Recorded = Partial<Omit<LedgerBatch, 'seq' | 'recordedAt'>>;

/** A batch with nothing in it but what is given. Recorded at noon of January `seq`, 2024. */
export function batch(seq: number, recorded: Recorded = {}): LedgerBatch {
  return {
    seq,
    recordedAt: `2024-01-${String(seq).padStart(2, '0')}T12:00:00.000Z`,
    source: 'import',
    isSample: false,
    activities: [],
    summaries: [],
    submissions: [],
    reference: [],
    ...recorded,
  };
}

export function referenceBatch(seq: number, pack: ReferencePack): LedgerBatch {
  return batch(seq, { source: 'reference', reference: referenceRevisionsOf(pack) });
}

export interface Report {
  readonly activities?: readonly {
    readonly payload: ActivityPayload;
    readonly text?: { note: string; organisationAsWritten: string };
  }[];
  readonly summaries?: readonly { readonly summary: SummaryRow }[];
  readonly states?: readonly {
    readonly state: { unit: string; period: string; status: SubmissionStatus; onTime: boolean | null };
  }[];
}

/** First revisions of everything a report holds. */
export function reportBatch(seq: number, report: Report, status: ActivityStatus = 'VERIFIED'): LedgerBatch {
  return batch(seq, {
    activities: (report.activities ?? []).map(({ payload, text }, position) => ({
      activityId: `activity-${String(seq)}-${String(position)}`,
      revision: 1,
      status,
      payload,
      text: text ?? null,
      batch: seq,
    })),
    summaries: (report.summaries ?? []).map(({ summary }, position) => ({
      ...summary,
      summaryId: `summary-${String(seq)}-${String(position)}`,
      revision: 1,
      status,
      batch: seq,
    })),
    submissions: (report.states ?? []).map(({ state }) => ({ ...state, batch: seq })),
  });
}
