import { createHash, type Hash } from 'node:crypto';
import { NO_REPAIRS, readReportFile, type Repairs } from '@lantoa/intake';
import type { DataSource } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { compareRuns } from '../broadcasts/compare-runs.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { PreparedRow } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock, type Recorded } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault, type Bilingual } from '../record-fault.ts';
import { countPresent } from './already-present.ts';
import type { ImportInput, ImportOutcome, ImportReport } from './import.types.ts';
import { OverlapFinder } from './overlaps.ts';
import { ReportReading } from './report-reading.ts';

const CHUNK = 2_000;
const PROGRESS_ROWS = 1_000;

/** What is kept of an import for a later call with the same key. Faults are not: they may quote personal data. */
interface KeptImport {
  /** sha256 of the bytes read, hexadecimal. */
  readonly file: string;
  readonly overlaps: readonly Bilingual[];
  /** Rows that corrected what was told of a run. */
  readonly corrected?: number;
  readonly held?: number;
}

type Unfinished = ReturnType<ReportReading['report']>;

/**
 * Reads a report and records it as one batch, whole and once. What is wrong with the file comes back in the report.
 * @throws RecordFault IMPORT_REFUSED when the file cannot be read to its end; CONFLICT when the key was used for
 *   another file
 */
export async function importReport(dataSource: DataSource, input: ImportInput, now: Clock): Promise<ImportOutcome> {
  const isDry = input.mode === 'DRY_RUN';
  const { earlier, overlaps } = await inScope(dataSource, SERVICE_SCOPE, async (manager) => ({
    earlier: isDry ? null : await readOutcome<KeptImport>(manager, input.idempotencyKey),
    overlaps: await OverlapFinder.over(manager),
  }));
  const run = new ImportRun(dataSource, input, new ReportReading(input, overlaps));
  if (isDry || earlier !== null) {
    await run.read(null);
    return earlier === null ? run.examined(overlaps) : run.replayed(earlier);
  }
  const recorded = await Staging.during(dataSource, async (staging) => {
    await run.read(staging);
    if (run.isRefused) await staging.discard();
    return run.isRefused ? null : run.record(staging, overlaps, now);
  });
  return recorded ?? run.examined(overlaps);
}

class ImportRun {
  private readonly dataSource: DataSource;
  private readonly input: ImportInput;
  private readonly reading: ReportReading;
  private readonly bytes: Hash = createHash('sha256');
  private chunk: PreparedRow[] = [];
  private present = 0;
  private corrected = 0;
  private held = 0;

  constructor(dataSource: DataSource, input: ImportInput, reading: ReportReading) {
    this.dataSource = dataSource;
    this.input = input;
    this.reading = reading;
  }

  get isRefused(): boolean {
    return this.input.mode === 'ALL_OR_NOTHING' && this.reading.hasErrors;
  }

  /** One pass over the file; rows are staged as long as they can still be recorded. */
  async read(staging: Staging | null): Promise<void> {
    const { index, today, fileName, repairs = NO_REPAIRS, faultyRows, mayTell, onProgress } = this.input;
    const options = {
      index,
      today,
      fileName,
      repairs,
      showFaultyRows: faultyRows !== undefined,
      ...(mayTell && { mayTell }),
    };
    let rows = 0;
    for await (const event of readReportFile(this.hashed(), options)) {
      const row = this.reading.take(event);
      if (row === null) continue;
      rows += 1;
      if (rows % PROGRESS_ROWS === 0) onProgress?.(rows);
      if (staging !== null && !this.isRefused) await staging.add(row);
      await this.examine(row);
    }
    await this.countChunk();
    this.bytes.update(repairsText(repairs));
    await staging?.finish();
    onProgress?.(rows);
  }

  async record(staging: Staging, overlaps: OverlapFinder, now: Clock): Promise<ImportOutcome> {
    const { isSample, by, idempotencyKey, fileName, via = 'import' } = this.input;
    const report = this.reading.report();
    const kept: KeptImport = {
      file: this.bytes.digest('hex'),
      overlaps: await this.sentences(overlaps),
      corrected: this.corrected,
      held: this.held,
    };
    const file = { name: fileName, kind: report.head?.kind ?? null, rows: report.rows, accepted: report.accepted };
    const request = { source: via, isSample, by, idempotencyKey, file, kept };
    const recorded = await recordBatch(this.dataSource, staging, request, now, async (manager) => {
      await audit(manager, { at: now(), actor: by, action: 'import', subject: idempotencyKey });
    });
    return outcomeOf(report, recorded);
  }

  /** What an import would do, or why it did not. */
  async examined(overlaps: OverlapFinder): Promise<ImportOutcome> {
    const report = this.reading.report();
    return {
      report: finished(report, {
        ...{ alreadyPresent: this.present, corrected: this.corrected, held: this.held },
        overlaps: await this.sentences(overlaps),
      }),
      seq: null,
      recorded: false,
      replayed: false,
    };
  }

  replayed(earlier: Recorded<KeptImport>): ImportOutcome {
    if (earlier.kept.file !== this.bytes.digest('hex')) throw keyOfOtherFile(this.input.fileName);
    return outcomeOf(this.reading.report(), earlier);
  }

  private async sentences(overlaps: OverlapFinder): Promise<Bilingual[]> {
    return inScope(this.dataSource, SERVICE_SCOPE, async (manager) => overlaps.sentences(manager));
  }

  private async examine(row: PreparedRow): Promise<void> {
    this.chunk.push(row);
    if (this.chunk.length >= CHUNK) await this.countChunk();
  }

  private async countChunk(): Promise<void> {
    const chunk = this.chunk;
    this.chunk = [];
    await this.compare(chunk.filter(({ kind }) => kind === 'run'));
    if (this.input.mode === 'GOOD_ROWS') return; // recorded for certain: the batch counts for itself
    this.present += await inScope(this.dataSource, SERVICE_SCOPE, async (manager) =>
      countPresent(
        manager,
        chunk.filter(({ kind }) => kind !== 'run'),
      ),
    );
  }

  private async compare(runs: readonly PreparedRow[]): Promise<void> {
    if (runs.length === 0) return;
    const compared = await inScope(this.dataSource, SERVICE_SCOPE, async (manager) => compareRuns(manager, runs));
    this.corrected += compared.corrected;
    this.held += compared.held;
    if (this.input.mode !== 'GOOD_ROWS') this.present += compared.present;
  }

  private async *hashed(): AsyncGenerator<Uint8Array> {
    const source = this.input.source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await source.next().catch((cause: unknown) => {
          throw unreadableSource(this.input.fileName, cause);
        });
        if (next.done === true) return;
        this.bytes.update(next.value);
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
}

/** What was put right is part of the file that a key stands for; what was taught before is not. */
function repairsText({ headers, spellings, cells, leftOut, encoding }: Repairs): string {
  const own = {
    headers: headers.filter(({ taughtOn }) => taughtOn === null),
    spellings: spellings.filter(({ taughtOn }) => taughtOn === null),
  };
  const isUntouched = own.headers.length + own.spellings.length + cells.length + leftOut.length === 0;
  return isUntouched && encoding === null ? '' : canonicalJson({ ...own, cells, leftOut, encoding });
}

function outcomeOf(report: Unfinished, recorded: Recorded<KeptImport>): ImportOutcome {
  const { seq, alreadyPresent, replayed, kept } = recorded;
  const { overlaps, corrected = 0, held = 0 } = kept;
  return {
    report: finished(report, { alreadyPresent, overlaps, corrected, held }),
    seq,
    recorded: seq !== null,
    replayed,
  };
}

interface Compared extends Pick<ImportReport, 'alreadyPresent' | 'overlaps'> {
  readonly corrected: number;
  readonly held: number;
}

function finished({ runs, ...report }: Unfinished, { corrected, held, ...compared }: Compared): ImportReport {
  return { ...report, ...compared, broadcasts: runs && { ...runs, corrected, held } };
}

function unreadableSource(fileName: string, cause: unknown): RecordFault {
  return new RecordFault(
    'IMPORT_REFUSED',
    {
      vi: `Không đọc được hết tệp ${fileName}; chưa ghi gì.`,
      en: `${fileName} could not be read to its end; nothing was recorded.`,
    },
    { vi: 'Kiểm tra tệp rồi gửi lại.', en: 'Check the file and send it again.' },
    { cause },
  );
}

function keyOfOtherFile(fileName: string): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Khóa của lần nhập này đã dùng cho một tệp khác, không phải ${fileName}.`,
      en: `The key of this import was used for another file than ${fileName}.`,
    },
    { vi: 'Nhập lại tệp với một khóa mới.', en: 'Import the file again under a new key.' },
  );
}
