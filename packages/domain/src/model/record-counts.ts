import type { ActivityStatus, Indicator } from './activity.ts';

/**
 * What a store holds, counted over the newest revision of each activity, whatever its status. The record and the read
 * model each count for themselves; `verify` compares the two.
 */
export interface RecordCounts {
  /** Number of the last batch. */
  readonly batches: number;
  readonly activities: { readonly current: number; readonly revisions: number };
  /** Activities by the status of their newest revision; a status without any is 0. */
  readonly byStatus: Readonly<Record<ActivityStatus, number>>;
  /** Sum of each reported count, rounded to six decimals; 0 where none was reported. */
  readonly sums: Readonly<Record<Indicator, number>>;
  /** Summary rows in force: one per unit and window. */
  readonly summaries: number;
  /** Reporting states in force: one per unit and period. */
  readonly submissions: number;
  /** Reference rows in force: the newest of each (kind, key) that was not taken away. */
  readonly referenceRows: number;
}
