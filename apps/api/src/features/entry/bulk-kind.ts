import type { SavedBatch, SentBatch, Viewer } from '@lantoa/record';
import type { GraphQLSchema } from 'graphql';
import type { BulkFault, ItemForm } from './bulk-faults.ts';

/** One item as it was read. */
interface BulkReading<Entry> {
  readonly faults: readonly BulkFault[];
  /** null where an error stops the item. */
  readonly read: {
    /** What makes two items one record. */
    readonly id: string;
    readonly entry: Entry;
    /** Of a place or a body that the account may not record for. */
    readonly isForeign: boolean;
  } | null;
}

export type ReadItem<Entry> = (value: unknown, index: number) => BulkReading<Entry>;

/** What a batch holds, and how that is read and recorded; all else is the same for every kind. */
export interface BulkKind<Entry> {
  readonly address: `POST /intake/${string}`;
  /** Goes before the account in what the ledger keeps of a key. */
  readonly keySpace: `intake${string}`;
  /** What an item has to be. */
  readonly form: ItemForm;
  reader(viewer: Viewer, schema: GraphQLSchema): Promise<ReadItem<Entry>>;
  save(entries: readonly Entry[], batch: SentBatch, viewer: Viewer): Promise<SavedBatch>;
  /** Counts that this kind alone has; null for a batch that was refused. */
  further(saved: SavedBatch | null): object;
}
