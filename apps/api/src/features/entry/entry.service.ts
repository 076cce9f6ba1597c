import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type ReferenceIndex } from '@lantoa/domain';
import { checkReason, compareEntry, enteredOf, readEntry, type EnteredActivity, type EntryFault } from '@lantoa/intake';
import type { ActivityReason, RecordStore, SaveEntry, Viewer } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import { enteredFrom } from './entered-from.ts';
import { EntryNeighbours } from './entry-neighbours.ts';
import { mayCorrect, mayEnter, verifies } from './entry-rights.ts';
import { ENTRY_TEXTS } from './entry-texts.ts';
import type { ConfirmedWarningInput, RetractActivityInput, SaveActivityInput } from './entry.input.ts';
import type { SaveActivityResult } from './entry.types.ts';
import { presentEntryFault, presentRecord } from './present-entry.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Records activities that people enter one by one. */
@Injectable()
export class EntryService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(EntryNeighbours) private readonly neighbours: EntryNeighbours,
  ) {}

  /** The read model holds what was saved before this answers. */
  async save(input: SaveActivityInput, asking: RequestViewer): Promise<SaveActivityResult> {
    const viewer = this.checked(input, asking);
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

  /** The activity stays on record, with the reason, and counts no more. */
  async retract(input: RetractActivityInput, asking: RequestViewer): Promise<SaveActivityResult> {
    const viewer = this.checked(input, asking);
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
    const idempotencyKey = `entry:${viewer.userId}:${input.idempotencyKey}`;
    const { expectedRevision } = input;
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
    await this.follower.catchUp();
    const { revision, status } = outcome;
    const dataVersion = String(this.follower.model.version);
    return { saved: { id, revision, status, dataVersion }, faults: [], conflict: null };
  }

  private checked(input: SaveActivityInput | RetractActivityInput, viewer: RequestViewer): Viewer {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    if (!UUID.test(input.id)) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.id });
    if (input.expectedRevision < 0) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.revision });
    const { idempotencyKey: key } = input;
    if (key === '' || key.length > 200) throw new AppError('INVALID_ARGUMENT', { text: ENTRY_TEXTS.key });
    return viewer;
  }

  /** What is on record under an id; refuses whoever may not change it. */
  private async open(id: string, viewer: Viewer) {
    const recorded = await this.record.entries.activity(id);
    if (!recorded || mayCorrect(viewer, recorded, this.index)) return recorded;
    throw new AppError('FORBIDDEN', { text: ENTRY_TEXTS.closed, remedy: ENTRY_TEXTS.closedRemedy });
  }

  private async refused(faults: readonly EntryFault[], viewer: Viewer, lang: Lang): Promise<SaveActivityResult> {
    const presented = faults.map(async (fault) => {
      const ids = fault.code === 'possible_duplicate' ? fault.candidates : [];
      const records = await Promise.all(ids.map((id) => this.record.entries.activity(id)));
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

function foreign(): AppError {
  return new AppError('FORBIDDEN', { text: ENTRY_TEXTS.foreign, remedy: ENTRY_TEXTS.foreignRemedy });
}
