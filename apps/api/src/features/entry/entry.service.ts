import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type ReferenceIndex } from '@lantoa/domain';
import { checkReason, compareEntry, enteredOf, readEntry, type EnteredActivity, type EntryFault } from '@lantoa/intake';
import type { ActivityReason, RecordStore, SaveEntry, SaveEntryOutcome, Viewer } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { enteredFrom } from './entered-from.ts';
import { EntryNeighbours } from './entry-neighbours.ts';
import { mayCorrect, mayEnter, verifies } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { isClientUuid } from '../../platform/schema/is-client-uuid.ts';
import { ENTRY_TEXTS } from './entry-texts.ts';
import type { ConfirmedWarningInput, RetractActivityInput, SaveActivityInput } from './entry.input.ts';
import type { SaveActivityResult } from './entry.types.ts';
import { presentEntryFault, presentRecord } from './present-entry.ts';

/** Records activities that people enter one by one. */
@Injectable()
export class EntryService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(EntryNeighbours) private readonly neighbours: EntryNeighbours,
  ) {}

  /** What was sent before, under the same key, is answered as it was then: rights and warnings may have changed since. */
  async save(input: SaveActivityInput, asking: RequestViewer): Promise<SaveActivityResult> {
    const viewer = this.checked(input, asking);
    const earlier = await this.record.entries.outcomeOf(keyOf(input, viewer));
    if (earlier?.kind === 'saved') return this.saved(input, earlier);
    const id = input.id.toLowerCase();
    const entered = enteredFrom(input.activity);
    const { record, faults } = readEntry(entered, this.index, civilDateAt(new Date().toISOString()));
    const reasonFaults = input.confirmed.flatMap(({ field, reason }) => checkReason(field ?? null, reason) ?? []);
    if (!record || reasonFaults.length > 0) return this.refused([...faults, ...reasonFaults], viewer, input.lang);
    if (!mayEnter(viewer, record.payload, this.index)) throw foreign();
    await this.open(id, viewer);
    const { history, near } = await this.neighbours.around(id, record.payload, viewer);
    const warnings = [...faults, ...compareEntry(record.payload, history, near)];
    if (warnings.some((warning) => !isConfirmed(warning, input.confirmed)))
      return this.refused(warnings, viewer, input.lang);
    const reasons = input.confirmed
      .filter((confirmed) => warnings.some((warning) => isConfirmed(warning, [confirmed])))
      .map(({ field, code, reason }) => ({ field: field ?? null, code: code.toLowerCase(), reason: reason.trim() }));
    const status = verifies(viewer) ? ('VERIFIED' as const) : ('SUBMITTED' as const);
    return this.write({ ...record, status, reasons }, entered, input, viewer);
  }

  /** The activity stays on record, with the reason, and counts no more. Sent again, it is answered as it was first. */
  async retract(input: RetractActivityInput, asking: RequestViewer): Promise<SaveActivityResult> {
    const viewer = this.checked(input, asking);
    const earlier = await this.record.entries.outcomeOf(keyOf(input, viewer));
    if (earlier?.kind === 'saved') return this.saved(input, earlier);
    const id = input.id.toLowerCase();
    const fault = checkReason(null, input.reason);
    if (fault) return this.refused([fault], viewer, input.lang);
    const recorded = await this.open(id, viewer);
    if (!recorded) throw new AppError('NOT_AVAILABLE', { text: ENTRY_TEXTS.missing });
    const { payload, text } = recorded;
    const reasons = [{ field: null, code: 'retracted', reason: input.reason.trim() }];
    const kept = text ?? { note: '', organisationAsWritten: '' };
    const retracted = { payload, text: kept, status: 'RETRACTED' as const, reasons };
    return this.write(retracted, enteredOf(payload, text), input, viewer);
  }

  private async write(
    work: Pick<SaveEntry, 'payload' | 'text' | 'status'> & { readonly reasons: readonly ActivityReason[] },
    entered: EnteredActivity,
    input: SaveActivityInput | RetractActivityInput,
    viewer: Viewer,
  ): Promise<SaveActivityResult> {
    const id = input.id.toLowerCase();
    const { expectedRevision } = input;
    const idempotencyKey = keyOf(input, viewer);
    const outcome = await this.record.entries.save({
      ...work,
      id,
      expectedRevision,
      by: viewer.userId,
      idempotencyKey,
    });
    if (outcome.kind === 'conflict') {
      const { recorded } = outcome;
      const theirs = recorded && presentRecord(recorded, viewer, this.index);
      return { saved: null, faults: [], conflict: { yours: entered, theirs } };
    }
    return this.saved(input, outcome);
  }

  /** The read model holds what was saved before this answers. */
  private async saved(
    input: SaveActivityInput | RetractActivityInput,
    { revision, status }: Extract<SaveEntryOutcome, { readonly kind: 'saved' }>,
  ): Promise<SaveActivityResult> {
    await this.follower.catchUp();
    const id = input.id.toLowerCase();
    const dataVersion = String(this.follower.model.version);
    return { saved: { id, revision, status, dataVersion }, faults: [], conflict: null };
  }

  private checked(input: SaveActivityInput | RetractActivityInput, viewer: RequestViewer): Viewer {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    if (!isClientUuid(input.id)) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.id });
    if (input.expectedRevision < 0) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.revision });
    const { idempotencyKey: key } = input;
    if (key === '' || key.length > 200) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.key });
    if ((input.account ?? viewer.userId) !== viewer.userId) throw strange();
    return viewer;
  }

  /** What is on record under an id; refuses whoever may not change it. */
  private async open(id: string, viewer: Viewer) {
    const recorded = await this.record.entries.activity(id);
    if (!recorded) return null;
    if (!mayCorrect(viewer, recorded, this.index))
      throw new AppError('FORBIDDEN', { text: ENTRY_TEXTS.closed, remedy: ENTRY_TEXTS.closedRemedy });
    if (recorded.payload.duplicateOf !== undefined) throw new AppError('RECORD_LINKED');
    return recorded;
  }

  private async refused(faults: readonly EntryFault[], viewer: Viewer, lang: Lang): Promise<SaveActivityResult> {
    const presented = faults.map(async (fault) => {
      const ids = fault.code === 'possible_duplicate' ? fault.candidates : [];
      const scope = recordScope(viewer, this.index);
      const records = await Promise.all(ids.map((id) => this.record.entries.seen(id, scope)));
      const shown = records.filter((one) => one !== null).map((one) => presentRecord(one, viewer, this.index));
      return presentEntryFault(fault, shown, lang);
    });
    return { saved: null, faults: await Promise.all(presented), conflict: null };
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

/** A confirmation holds for the value it was given for, and for no other. */
function isConfirmed(
  { field, code, value, severity }: EntryFault,
  confirmed: readonly ConfirmedWarningInput[],
): boolean {
  if (severity === 'error') return false;
  return confirmed.some(
    (one) => (one.field ?? null) === field && one.code.toLowerCase() === code && (one.value ?? null) === value,
  );
}

function keyOf({ idempotencyKey }: SaveActivityInput | RetractActivityInput, viewer: Viewer): string {
  return `entry:${viewer.userId}:${idempotencyKey}`;
}

function foreign(): AppError {
  return new AppError('FORBIDDEN', { text: ENTRY_TEXTS.foreign, remedy: ENTRY_TEXTS.foreignRemedy });
}

function strange(): AppError {
  return new AppError('UNAUTHENTICATED', { text: ENTRY_TEXTS.strange, remedy: ENTRY_TEXTS.strangeRemedy });
}
