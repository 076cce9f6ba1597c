import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type ReferenceIndex } from '@lantoa/domain';
import { readEntry } from '@lantoa/intake';
import { activityIdOf, type RecordStore, type SavedEntries, type SaveEntries, type Viewer } from '@lantoa/record';
import type { GraphQLSchema } from 'graphql';
import { mayEnter, verifies } from '../../platform/auth/entry-rights.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { faultOfItem, foreignItem, repeatedItem, type BulkFault } from './bulk-faults.ts';
import { readBulkItems, type BulkForm, type BulkItem } from './bulk-items.ts';
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

interface Reading {
  readonly entries: SaveEntries['entries'];
  readonly faults: readonly BulkFault[];
}

/** After so many items others get their turn. */
const TURN = 50;
/** As which a batch stands among the imports. */
const NAME = 'POST /intake/activities';

/** Records what other systems send: many activities at once, by the rules of an entry, whole and once. */
@Injectable()
export class BulkEntryService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** Sent again under its key, a batch is answered as it was first, whatever rights and lists have become since. */
  async take({ text, form, key, schema, warnings }: BulkRequest, viewer: Viewer): Promise<BulkAnswer> {
    // A token acts for its account: whoever signs in to it finds the batch among the own imports.
    const by = viewer.accountId ?? viewer.userId;
    const idempotencyKey = `intake:${by}:${key}`;
    const contentHash = createHash('sha256').update(`${form}\n${text}`).digest('hex');
    const earlier = await this.record.entries.savedAll({ idempotencyKey, contentHash });
    const items = readBulkItems(text, form, schema);
    const { entries, faults } = await this.read(items, viewer);
    if (earlier) return this.answer(earlier, items.length, faults);
    const isStopped = warnings === 'refuse' && faults.length > 0;
    if (entries.length < items.length || isStopped) return this.refusal(items.length, faults);
    const status = verifies(viewer) ? ('VERIFIED' as const) : ('SUBMITTED' as const);
    const batch = { entries, status, by, idempotencyKey, contentHash, source: 'upload', name: NAME } as const;
    return this.answer(await this.record.entries.saveAll(batch), items.length, faults);
  }

  /** Entries of the items without an error, and all faults. */
  private async read(items: readonly BulkItem[], viewer: Viewer): Promise<Reading> {
    const today = civilDateAt(new Date().toISOString());
    const entries: SaveEntries['entries'][number][] = [];
    const faults: BulkFault[] = [];
    const first = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      if (index % TURN === TURN - 1) await nextTurn();
      if ('faults' in item) {
        faults.push(...item.faults);
        continue;
      }
      const { record, faults: found } = readEntry(item.entered, this.index, today);
      faults.push(...found.map((fault) => faultOfItem(index, fault)));
      if (!record) continue;
      const id = item.id ?? activityIdOf(record.payload, record.text);
      const earlier = first.get(id);
      if (!mayEnter(viewer, record.payload, this.index))
        faults.push(foreignItem(index, ENTRY_TEXTS.foreign, ENTRY_TEXTS.foreignRemedy));
      else if (earlier !== undefined) faults.push(repeatedItem(index, earlier));
      else entries.push({ id, ...record });
      first.set(id, earlier ?? index);
    }
    return { entries, faults };
  }

  /** The read model holds what was recorded before this answers. */
  private async answer(saved: SavedEntries, received: number, faults: readonly BulkFault[]): Promise<BulkAnswer> {
    await this.follower.catchUp();
    const { seq, added, alreadyPresent, replayed, ids, status } = saved;
    // Of a batch that was recorded only warnings can be told, whatever its items would be today.
    const warnings = faults.filter(({ severity }) => severity === 'WARNING');
    return {
      ...{ received, recorded: added, alreadyPresent, batch: seq === null ? null : String(seq) },
      ...{ dataVersion: this.version, status, replayed, ids, ...shown(warnings) },
    };
  }

  private refusal(received: number, faults: readonly BulkFault[]): BulkAnswer {
    return {
      ...{ received, recorded: 0, alreadyPresent: 0, batch: null, dataVersion: this.version, status: null },
      ...{ replayed: false, ids: [], ...shown(faults) },
    };
  }

  private get version(): string {
    return String(this.follower.model.version);
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function shown(faults: readonly BulkFault[]): Pick<BulkAnswer, 'faultCount' | 'faults'> {
  return { faultCount: faults.length, faults: faults.slice(0, BULK_FAULTS) };
}
