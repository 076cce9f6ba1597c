import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt } from '@lantoa/domain';
import { readEntry } from '@lantoa/intake';
import {
  activityIdOf,
  type RecordStore,
  type SavedBatch,
  type SaveEntries,
  type SentBatch,
  type Viewer,
} from '@lantoa/record';
import { isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { mayEnter } from '../../platform/auth/entry-rights.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { isClientUuid } from '../../platform/schema/is-client-uuid.ts';
import { faultOfItem, invalidItem, type BulkFault } from './bulk-faults.ts';
import { coerced, UNREADABLE } from './bulk-items.ts';
import { indexOf } from './bulk-index.ts';
import type { BulkKind, ReadItem } from './bulk-kind.ts';
import type { EnteredActivityInput } from './entered-activity.input.ts';
import { enteredFrom } from './entered-from.ts';

type Entry = SaveEntries['entries'][number];

/** Batches of new activities, each read by the very input type that `saveActivity` takes. */
@Injectable()
export class BulkActivities implements BulkKind<Entry> {
  readonly address = 'POST /intake/activities';
  readonly keySpace = 'intake';
  readonly form = 'activity';

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  reader(viewer: Viewer, schema: GraphQLSchema): Promise<ReadItem<Entry>> {
    const type = schema.getType('EnteredActivityInput');
    if (!isInputObjectType(type)) throw new TypeError('the schema holds no EnteredActivityInput');
    const index = indexOf(this.follower);
    const today = civilDateAt(new Date().toISOString());
    return Promise.resolve((value, place) => {
      const item = itemOf(value, place, type);
      if ('faults' in item) return { faults: item.faults, read: null };
      const { record, faults: found } = readEntry(enteredFrom(item.input), index, today);
      const faults = found.map((fault) => faultOfItem(place, fault));
      if (!record) return { faults, read: null };
      const id = item.id ?? activityIdOf(record.payload, record.text);
      return { faults, read: { id, entry: { id, ...record }, isForeign: !mayEnter(viewer, record.payload, index) } };
    });
  }

  save(entries: readonly Entry[], batch: SentBatch): Promise<SavedBatch> {
    return this.record.entries.saveAll({ ...batch, entries });
  }

  further(): object {
    return {};
  }
}

/** The activity of a form with the id that the sender gave it, or why it cannot be read. */
type Item =
  { readonly id: string | null; readonly input: EnteredActivityInput } | { readonly faults: readonly BulkFault[] };

function itemOf(value: unknown, index: number, type: GraphQLInputObjectType): Item {
  const wrong = (field: string | null, problem: 'json' | 'object' | 'id') => ({
    faults: [invalidItem(index, field, problem, 'activity')],
  });
  if (value === UNREADABLE) return wrong(null, 'json');
  if (!isItem(value)) return wrong(null, 'object');
  const { id = null, activity } = value;
  if (id !== null && !(typeof id === 'string' && isClientUuid(id))) return wrong('id', 'id');
  const read = coerced(activity, type, { index, path: ['activity'], form: 'activity' });
  return 'faults' in read
    ? read
    : { id: id === null ? null : id.toLowerCase(), input: read.input as EnteredActivityInput };
}

function isItem(value: unknown): value is { readonly id?: unknown; readonly activity: unknown } {
  if (typeof value !== 'object' || value === null || !('activity' in value)) return false;
  return Object.keys(value).every((key) => key === 'id' || key === 'activity');
}
