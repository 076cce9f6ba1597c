import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type AreaUnit, type CivilDate, type ReferenceIndex } from '@lantoa/domain';
import type { RecordStore, Viewer } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import { isOwnUnit, mayCorrect, mayReportFor, verifies } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import { isClientUuid } from '../../platform/schema/is-client-uuid.ts';
import type { EntryHelp, EntryRecord } from './entry.types.ts';
import { presentRecord } from './present-entry.ts';

const RECENT = 20;
/** How wide a role may enter; the others enter for communes alone. */
const SCOPES: Readonly<Partial<Record<Role, EntryHelp['scopes']>>> = {
  LEAD_DEPARTMENT: ['commune', 'district', 'province'],
  PRESS_AGENCY: ['province', 'district', 'commune'],
  DISTRICT_OFFICER: ['commune', 'district'],
};

/** Says what the form needs to know about whoever fills it in. */
@Injectable()
export class EntryHelpService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** One activity to be changed; null where there is none that the viewer may change. */
  async recorded(id: string, viewer: RequestViewer): Promise<EntryRecord | null> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const recorded = isClientUuid(id)
      ? await this.record.entries.seen(id.toLowerCase(), recordScope(viewer, index))
      : null;
    return recorded && mayCorrect(viewer, recorded, index) ? presentRecord(recorded, viewer, index) : null;
  }

  async help(viewer: RequestViewer): Promise<EntryHelp> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    const today = civilDateAt(new Date().toISOString());
    const communes = ownCommunes(viewer, index);
    const bodies = index.pack.organisations.filter((body) => mayReportFor(viewer, body, index));
    const recent = await this.record.entries.enteredBy(viewer.userId, RECENT, recordScope(viewer, index));
    return {
      today,
      defaultDate: defaultDate(communes, today),
      communes: communes?.map(({ id }) => id) ?? null,
      scopes: SCOPES[viewer.role] ?? ['commune'],
      bodies: bodies.map(({ id, vi, en, area, validFrom, validTo }) => ({ id, vi, en, area, validFrom, validTo })),
      body: viewer.organisation,
      countsAtOnce: verifies(viewer),
      recent: recent.map((recorded) => presentRecord(recorded, viewer, index)),
    };
  }
}

/** null: every commune. */
function ownCommunes(viewer: Viewer, index: ReferenceIndex): readonly AreaUnit[] | null {
  if (verifies(viewer) || viewer.role === 'PRESS_AGENCY') return null;
  return index.pack.units.filter((unit) => unit.level === 'commune' && isOwnUnit(viewer, unit.id, index));
}

// Accounts of units that were merged may still enter what was done before.
function defaultDate(communes: readonly AreaUnit[] | null, today: CivilDate): CivilDate {
  const lasts = (communes ?? []).map(({ validTo }) => validTo ?? today).filter((last) => last < today);
  return communes !== null && communes.length > 0 && lasts.length === communes.length
    ? (lasts.toSorted().at(-1) ?? today)
    : today;
}
