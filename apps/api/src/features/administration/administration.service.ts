import { Inject, Injectable } from '@nestjs/common';
import { decideChange, foldVietnamese, type ReferenceChange, type ReferenceIndex } from '@lantoa/domain';
import type { ChangeReference, RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ReferenceEntryKind, ReferenceFaultCode } from './administration.enums.ts';
import type {
  ReferenceChangeResult,
  ReferenceEntries,
  ReferenceEntry,
  ReferenceVersion,
} from './administration.types.ts';
import { presentEntry } from './present-entry.ts';

const KINDS = {
  ORGANISATION: 'organisation',
  CODE: 'code',
  CLASS_MEMBERSHIP: 'class_membership',
  POPULATION: 'population',
} as const satisfies Record<ReferenceEntryKind, string>;

const SEARCHED = ['key', 'vi', 'en', 'unitName', 'basis'] as const;
const LONGEST_KEY = 200;

export interface EntriesQuery {
  readonly kind: ReferenceEntryKind;
  /** A code list, or an area class; null: all. */
  readonly list: string | null;
  readonly search: string;
  readonly limit: number;
  readonly lang: Lang;
}

interface Asked {
  readonly idempotencyKey: string;
  readonly lang: Lang;
}

/** Looks after organisations, code lists, area classes and populations. */
@Injectable()
export class AdministrationService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
  ) {}

  /** Whatever diacritics, letter case and place of tone marks the search is written with. */
  async entries({ kind, list, search, limit, lang }: EntriesQuery): Promise<ReferenceEntries> {
    if (limit < 1 || limit > 1_000) throw new AppError('INVALID_ARGUMENT');
    const words = foldVietnamese(search).split(' ');
    const { index } = this;
    const found = (await this.record.reference.entries(KINDS[kind])).flatMap((recorded) => {
      const entry = presentEntry(recorded, index, lang);
      return entry && isOfList(entry, list) && holds(entry, words) ? [entry] : [];
    });
    return { entries: found.slice(0, limit), total: found.length };
  }

  async history(kind: ReferenceEntryKind, key: string, lang: Lang): Promise<readonly ReferenceVersion[]> {
    const versions = await this.record.reference.history(KINDS[kind], key);
    if (versions.length === 0) throw new AppError('NOT_FOUND');
    const { index } = this;
    return versions.map((recorded) => {
      const { version, recordedAt, by } = recorded;
      return { version, recordedAt, by, entry: presentEntry(recorded, index, lang) };
    });
  }

  /** The read model holds what was changed before this answers. */
  async change(
    change: ReferenceChange,
    seen: ChangeReference['seen'],
    { idempotencyKey, lang }: Asked,
    viewer: RequestViewer,
  ): Promise<ReferenceChangeResult> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) throw new AppError('INVALID_ARGUMENT');
    const decide = (index: ReferenceIndex) => decideChange(change, index);
    const outcome = await this.record.reference.change({ seen, decide, by: viewer.userId, idempotencyKey });
    if (outcome.kind === 'refused') {
      const said = lang === 'EN' ? 'en' : 'vi';
      const faults = outcome.faults.map(({ field, code, value, message, suggestion }) => ({
        ...{ field, value, message: message[said], suggestion: suggestion[said] },
        code: code.toUpperCase() as ReferenceFaultCode,
      }));
      return { changed: null, faults };
    }
    await this.follower.catchUp();
    const { key, version } = outcome;
    return { changed: { key, version, dataVersion: String(this.follower.model.version) }, faults: [] };
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function isOfList(entry: ReferenceEntry, list: string | null): boolean {
  return list === null || list === entry.list || list === entry.areaClass;
}

function holds(entry: ReferenceEntry, words: readonly string[]): boolean {
  const text = foldVietnamese(SEARCHED.map((field) => entry[field] ?? '').join(' '));
  return words.every((word) => text.includes(word));
}
