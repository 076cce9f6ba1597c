import { Inject, Injectable } from '@nestjs/common';
import { civilDateAt, type ReferenceIndex } from '@lantoa/domain';
import type { ImportInput, ImportMode, ImportOutcome as Recorded, RecordStore, Viewer } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import type { Role } from '../../platform/schema/enums.ts';
import type { CommitImportInput, PreviewImportInput } from './imports.input.ts';
import type { ImportOutcome, ImportPreview, ImportRecord } from './imports.types.ts';
import { presentImport, presentReport } from './present-import.ts';
import { UploadStore } from './upload-store.ts';

/** Their uploads count at once; what others send waits for acceptance. */
const VERIFIES: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'ADMINISTRATOR']);
const SEES_ALL_IMPORTS: ReadonlySet<Role> = new Set(['LEAD_DEPARTMENT', 'ADMINISTRATOR', 'AUDITOR']);
const MOST_IMPORTS = 500;

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
    const rows = await this.record.imports(seesAll ? limit : MOST_IMPORTS);
    const own = seesAll ? rows : rows.filter((row) => row.by === asking.userId);
    return own.slice(0, limit).map((row) => presentImport(row, asking));
  }

  async preview({ uploadId, lang }: PreviewImportInput, viewer: RequestViewer): Promise<ImportPreview> {
    const { report } = await this.dryRun(uploadId, viewer);
    return presentReport(report, lang);
  }

  /** What an import would do; nothing is recorded. */
  dryRun(uploadId: string, viewer: RequestViewer): Promise<Recorded> {
    return this.read(uploadId, 'DRY_RUN', `dry-run:${uploadId}`, viewer);
  }

  /** The read model holds the batch before this answers: whoever imported sees the change at once. */
  async commit(input: CommitImportInput, viewer: RequestViewer): Promise<ImportOutcome> {
    const { report, recorded, seq } = await this.read(input.uploadId, input.mode, input.idempotencyKey, viewer);
    await this.follower.catchUp();
    const dataVersion = String(this.follower.model.version);
    return {
      preview: presentReport(report, input.lang),
      recorded,
      batch: seq === null ? null : String(seq),
      dataVersion,
    };
  }

  private read(uploadId: string, mode: ImportMode, key: string, viewer: RequestViewer): Promise<Recorded> {
    const asking = signedIn(viewer);
    if (key === '' || key.length > 200) throw new AppError('INVALID_ARGUMENT', { text: KEY_TEXT });
    const input: ImportInput = {
      ...this.uploads.open(uploadId, asking.userId),
      mode,
      status: VERIFIES.has(asking.role) ? 'VERIFIED' : 'SUBMITTED',
      by: asking.userId,
      organisation: asking.organisation,
      isSample: false,
      today: civilDateAt(new Date().toISOString()),
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

function signedIn(viewer: RequestViewer): Viewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const KEY_TEXT = {
  vi: 'idempotencyKey phải có từ 1 đến 200 ký tự.',
  en: 'idempotencyKey must have 1 to 200 characters.',
} as const;
const LIMIT_TEXT = {
  vi: `limit phải từ 1 đến ${String(MOST_IMPORTS)}.`,
  en: `limit must be from 1 to ${String(MOST_IMPORTS)}.`,
} as const;
