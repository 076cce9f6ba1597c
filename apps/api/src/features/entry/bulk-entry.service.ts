import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { RecordStore, SavedBatch, Viewer } from '@lantoa/record';
import type { GraphQLSchema } from 'graphql';
import { verifies } from '../../platform/auth/entry-rights.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { foreignItem, repeatedItem, type BulkFault } from './bulk-faults.ts';
import { bulkValues, type BulkForm } from './bulk-items.ts';
import type { BulkKind, ReadItem } from './bulk-kind.ts';
import { BULK_FAULTS } from './bulk-limits.ts';
import { ENTRY_TEXTS } from './entry-texts.ts';

/** What the sender wants of a batch that has warnings and no error: record it, or refuse it so that somebody looks. */
export const WARNING_CHOICES = ['accept', 'refuse'] as const;
export type WarningChoice = (typeof WARNING_CHOICES)[number];

/** A batch as it was sent. */
export interface BulkRequest {
  readonly text: string;
  readonly form: BulkForm;
  readonly key: string;
  readonly schema: GraphQLSchema;
  readonly warnings: WarningChoice;
}

/** What became of a batch: all of it is recorded, or none. */
export interface BulkAnswer {
  readonly received: number;
  readonly recorded: number;
  /** Items that the record holds already with the same content. */
  readonly alreadyPresent: number;
  /** Of the ledger; null where nothing was new, or the batch was refused. */
  readonly batch: string | null;
  readonly dataVersion: string;
  /** Of what was recorded; null where the batch was refused. */
  readonly status: string | null;
  /** The key was used before: counts, ids and batch are those of that time. */
  readonly replayed: boolean;
  /** In the order of the items; empty where the batch was refused. */
  readonly ids: readonly string[];
  readonly faultCount: number;
  /** The first 1,000. */
  readonly faults: readonly BulkFault[];
}

interface Reading<Entry> {
  readonly entries: readonly Entry[];
  readonly faults: readonly BulkFault[];
}

/** After so many items others get their turn. */
const TURN = 50;

/** Records what other systems send: many records at once, whole and once. */
@Injectable()
export class BulkEntryService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** Sent again under its key, a batch is answered as it was first, whatever rights and lists have become since. */
  async take<Entry>(
    kind: BulkKind<Entry>,
    { text, form, key, schema, warnings }: BulkRequest,
    viewer: Viewer,
  ): Promise<BulkAnswer> {
    // A token acts for its account: whoever signs in to it finds the batch among the own imports.
    const by = viewer.accountId ?? viewer.userId;
    const idempotencyKey = `${kind.keySpace}:${by}:${key}`;
    const contentHash = createHash('sha256').update(`${form}\n${text}`).digest('hex');
    const earlier = await this.record.entries.savedAll({ idempotencyKey, contentHash });
    const values = bulkValues(text, form);
    const { entries, faults } = await read(kind, await kind.reader(viewer, schema), values);
    if (earlier) return this.answer(kind, earlier, values.length, faults);
    const isStopped = warnings === 'refuse' && faults.length > 0;
    if (entries.length < values.length || isStopped) return this.refusal(kind, values.length, faults);
    const status = verifies(viewer) ? ('VERIFIED' as const) : ('SUBMITTED' as const);
    const batch = { status, by, idempotencyKey, contentHash, source: 'upload', name: kind.address } as const;
    return this.answer(kind, await kind.save(entries, batch, viewer), values.length, faults);
  }

  /** The read model holds what was recorded before this answers. */
  private async answer(
    kind: Pick<BulkKind<never>, 'further'>,
    saved: SavedBatch,
    received: number,
    faults: readonly BulkFault[],
  ): Promise<BulkAnswer> {
    await this.follower.catchUp();
    const { seq, alreadyPresent, held, replayed, ids, status } = saved;
    // Of a batch that was recorded only warnings can be told, whatever its items would be today.
    const warnings = faults.filter(({ severity }) => severity === 'WARNING');
    return {
      ...{ received, recorded: received - alreadyPresent - held, alreadyPresent, ...kind.further(saved) },
      ...{ batch: seq === null ? null : String(seq), dataVersion: this.version, status, replayed, ids },
      ...shown(warnings),
    };
  }

  private refusal(kind: Pick<BulkKind<never>, 'further'>, received: number, faults: readonly BulkFault[]): BulkAnswer {
    return {
      ...{ received, recorded: 0, alreadyPresent: 0, ...kind.further(null) },
      ...{ batch: null, dataVersion: this.version, status: null, replayed: false, ids: [] },
      ...shown(faults),
    };
  }

  private get version(): string {
    return String(this.follower.model.version);
  }
}

/** Entries of the items without an error, and all faults. */
async function read<Entry>(
  { form }: Pick<BulkKind<Entry>, 'form'>,
  readItem: ReadItem<Entry>,
  values: readonly unknown[],
): Promise<Reading<Entry>> {
  const entries: Entry[] = [];
  const faults: BulkFault[] = [];
  const first = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    if (index % TURN === TURN - 1) await nextTurn();
    const item = readItem(value, index);
    faults.push(...item.faults);
    if (!item.read) continue;
    const { id, entry, isForeign } = item.read;
    const earlier = first.get(id);
    if (isForeign) faults.push(foreignItem(index, ENTRY_TEXTS.foreign, ENTRY_TEXTS.foreignRemedy));
    else if (earlier !== undefined) faults.push(repeatedItem(index, earlier, form));
    else entries.push(entry);
    first.set(id, earlier ?? index);
  }
  return { entries, faults };
}

function shown(faults: readonly BulkFault[]): Pick<BulkAnswer, 'faultCount' | 'faults'> {
  return { faultCount: faults.length, faults: faults.slice(0, BULK_FAULTS) };
}
