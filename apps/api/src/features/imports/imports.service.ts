import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type CivilDate, type ReferenceIndex } from '@lantoa/domain';
import { correctedRows, FileRefusal, repairColumns } from '@lantoa/intake';
import type {
  ImportInput,
  ImportMode,
  ImportOutcome as Recorded,
  ImportReport,
  RecordStore,
  TaughtSpelling as Taught,
  Viewer,
} from '@lantoa/record';
import { importsCountAtOnce, mayTellRuns } from '../../platform/auth/entry-rights.ts';
import { recordScope } from '../../platform/auth/record-scope.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { ImportKind, Lang, Role } from '../../platform/schema/enums.ts';
import { withTaught } from '../../platform/spellings/with-taught.ts';
import { addRepairs } from './add-repairs.ts';
import type { CommitImportInput, PreviewImportInput } from './imports.input.ts';
import type { ImportOutcome, ImportPreview, ImportRecord } from './imports.types.ts';
import { presentImport, presentReport } from './present-import.ts';
import type { FaultyRowsInput, ForgetSpellingInput, RepairUploadInput } from './repairs.input.ts';
import type { RepairColumn } from './repairs.types.ts';
import { teachable } from './teachable-names.ts';
import { UploadStore } from './upload-store.ts';

const SEES_ALL_IMPORTS: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'ADMINISTRATOR', 'AUDITOR']);
const MOST_IMPORTS = 500;
const MOST_ROWS = 50;
const TABLES = {
  ACTIVITIES: 'activities',
  SUMMARY: 'summary',
  REPORTING_STATUS: 'reporting_status',
  BROADCAST_RUNS: 'broadcast_runs',
} as const;
const KINDS = { text: 'TEXT', date: 'DATE', list: 'LIST' } as const;

interface Reading {
  readonly uploadId: string;
  readonly mode: ImportMode;
  readonly key: string;
  readonly faultyRows?: FaultyRowsInput;
}

/** Reads uploaded files and puts them into the ledger. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(UploadStore) private readonly uploads: UploadStore,
  ) {}

  async history(limit: number, viewer: RequestViewer): Promise<readonly ImportRecord[]> {
    if (limit < 1 || limit > MOST_IMPORTS) throw new AppError('INVALID_ARGUMENT', { text: LIMIT_TEXT });
    const asking = signedIn(viewer);
    const seesAll = SEES_ALL_IMPORTS.has(asking.role);
    const rows = await this.record.imports(
      seesAll ? limit : MOST_IMPORTS,
      recordScope(asking, this.follower.model.index),
    );
    const own = seesAll ? rows : rows.filter((row) => row.by === asking.userId);
    return own.slice(0, limit).map((row) => presentImport(row, asking));
  }

  async preview({ uploadId, faultyRows, lang }: PreviewImportInput, viewer: RequestViewer): Promise<ImportPreview> {
    const { report } = await this.dryRun(uploadId, viewer, faultyRows);
    return this.present(uploadId, report, lang, viewer);
  }

  /** Adds repairs to an upload and reads it again with them. */
  async repair(input: RepairUploadInput, viewer: RequestViewer): Promise<ImportPreview> {
    const { userId } = signedIn(viewer);
    this.uploads.repair(input.uploadId, userId, (known) => addRepairs(known, input));
    return this.preview(input, viewer);
  }

  /** The columns of a kind of table and what each may hold on a day. */
  repairColumns(on: CivilDate, kind: ImportKind): readonly RepairColumn[] {
    return repairColumns(this.index, on, TABLES[kind]).map(({ kind, ...column }) => ({ ...column, kind: KINDS[kind] }));
  }

  /** What an import would do; nothing is recorded. */
  dryRun(uploadId: string, viewer: RequestViewer, faultyRows?: FaultyRowsInput | null): Promise<Recorded> {
    const rows = faultyRows ?? undefined;
    if (rows && (rows.offset < 0 || rows.limit < 0 || rows.limit > MOST_ROWS)) {
      throw new AppError('INVALID_ARGUMENT', { text: ROWS_TEXT });
    }
    const key = `dry-run:${uploadId}`;
    return this.read({ uploadId, mode: 'DRY_RUN', key, ...(rows && { faultyRows: rows }) }, viewer);
  }

  /** The read model holds the batch before this answers: whoever imported sees the change at once. */
  async commit(input: CommitImportInput, viewer: RequestViewer): Promise<ImportOutcome> {
    const { report, recorded, seq } = await this.read(
      { uploadId: input.uploadId, mode: input.mode, key: input.idempotencyKey },
      viewer,
    );
    await this.follower.catchUp();
    const dataVersion = String(this.follower.model.version);
    return {
      preview: this.present(input.uploadId, report, input.lang, viewer),
      recorded,
      batch: seq === null ? null : String(seq),
      remembered: recorded ? await this.remember(input, report, signedIn(viewer)) : 0,
      dataVersion,
    };
  }

  /** An uploaded activity list with its repairs in place; empty for another kind of file. */
  async corrected(uploadId: string, viewer: RequestViewer): Promise<readonly (readonly string[])[]> {
    const { source, fileName, repairs: own } = this.uploads.open(uploadId, signedIn(viewer).userId);
    const repairs = withTaught(own, await this.taughtSpellings(viewer));
    const rows: (readonly string[])[] = [];
    try {
      const options = { index: this.index, today: today(), fileName, repairs };
      for await (const row of correctedRows(source, options)) rows.push(row);
    } catch (fault) {
      if (!(fault instanceof FileRefusal)) throw fault;
      throw new AppError('INVALID_ARGUMENT', { text: fault.text, remedy: fault.repair });
    }
    return rows;
  }

  /** What the body of the account taught about its files. */
  async taughtSpellings(viewer: RequestViewer): Promise<readonly Taught[]> {
    const asking = signedIn(viewer);
    const { organisation } = asking;
    if (organisation === null) return [];
    return this.record.spellings.taughtBy(organisation, recordScope(asking, this.follower.model.index));
  }

  /** Answers what is left. */
  async forgetSpelling({ column, from }: ForgetSpellingInput, viewer: RequestViewer): Promise<readonly Taught[]> {
    const { organisation, userId } = signedIn(viewer);
    if (organisation !== null) await this.record.spellings.forget({ organisation, by: userId, column, from });
    return this.taughtSpellings(viewer);
  }

  private async remember(input: CommitImportInput, report: ImportReport, viewer: Viewer): Promise<number> {
    const { organisation, userId } = viewer;
    if (!input.remember || organisation === null) return 0;
    const spellings = this.teachable(input.uploadId, report, viewer);
    await this.record.spellings.teach({ organisation, by: userId, spellings });
    return spellings.length;
  }

  private teachable(uploadId: string, { period }: ImportReport, { userId }: Viewer) {
    return teachable(this.index, this.uploads.repairsOf(uploadId, userId), period?.to ?? today());
  }

  private present(uploadId: string, report: ImportReport, lang: Lang, viewer: RequestViewer): ImportPreview {
    const asking = signedIn(viewer);
    const repairs = this.uploads.repairsOf(uploadId, asking.userId);
    const teachable = asking.organisation === null ? 0 : this.teachable(uploadId, report, asking).length;
    return presentReport(report, { lang, repairs, teachable, index: this.index });
  }

  private async read({ uploadId, mode, key, faultyRows }: Reading, viewer: RequestViewer): Promise<Recorded> {
    const asking = signedIn(viewer);
    if (key === '' || key.length > 200) throw new AppError('INVALID_ARGUMENT', { text: KEY_TEXT });
    const taught = await this.taughtSpellings(viewer);
    const upload = this.uploads.open(uploadId, asking.userId);
    const input: ImportInput = {
      ...upload,
      repairs: withTaught(upload.repairs, taught),
      mode,
      ...(faultyRows && { faultyRows }),
      mayTell: (activity) => mayTellRuns(asking, activity, this.index),
      status: importsCountAtOnce(asking) ? 'VERIFIED' : 'SUBMITTED',
      by: asking.userId,
      organisation: asking.organisation,
      isSample: false,
      today: today(),
      idempotencyKey: `upload:${asking.userId}:${key}`,
      index: this.index,
    };
    return this.record.importReport(input);
  }

  private get index(): ReferenceIndex {
    const { index } = this.follower.model;
    if (!index) throw new AppError('BUSY');
    return index;
  }
}

function today(): CivilDate {
  return civilDateAt(new Date().toISOString());
}

function signedIn(viewer: RequestViewer): Viewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const KEY_TEXT = {
  vi: 'idempotencyKey phải có từ 1 đến 200 ký tự.',
  en: 'idempotencyKey must have 1 to 200 characters.',
} as const;
const ROWS_TEXT = {
  vi: `faultyRows: offset từ 0, limit từ 0 đến ${String(MOST_ROWS)}.`,
  en: `faultyRows: offset from 0, limit from 0 to ${String(MOST_ROWS)}.`,
} as const;
const LIMIT_TEXT = {
  vi: `limit phải từ 1 đến ${String(MOST_IMPORTS)}.`,
  en: `limit must be from 1 to ${String(MOST_IMPORTS)}.`,
} as const;
