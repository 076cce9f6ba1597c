import type { ReferenceIndex } from '@lantoa/domain';
import type { Row, Statement } from './duckdb/read-model-database.ts';
import type { Slots } from './duckdb/slots.ts';

export interface BatchHead {
  readonly seq: number;
  readonly recordedAt: string;
}

/** One consistent state of the read model, as an answer sees it. */
export interface Snapshot {
  /** Number of the last batch. */
  readonly version: number;
  readonly batches: readonly BatchHead[];
  readonly index: ReferenceIndex;
  /** The reference as it was after an earlier batch. */
  readonly indexAt: (version: number) => ReferenceIndex;
  readonly slots: Slots;
  readonly read: (statement: Statement) => Promise<Row[]>;
}
