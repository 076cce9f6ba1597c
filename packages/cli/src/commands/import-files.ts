import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { civilDateAt, type Fault, type ReferenceIndex } from '@lantoa/domain';
import type { ImportMode, ImportReport, RecordStore } from '@lantoa/record';
import type { CliConfig } from '../config.ts';
import { referenceIndex, withStore } from '../record/open-store.ts';
import { Refusal } from '../refusal.ts';
import { numeral, type Terminal } from '../terminal/terminal.ts';
import { describeFile, describeRun } from './import-summary.ts';

export interface ImportOptions {
  readonly organisation?: string;
  readonly dryRun?: boolean;
  readonly goodRows?: boolean;
}

/** What became of one file. */
export interface FileOutcome {
  readonly file: string;
  readonly report: ImportReport;
  /** Rows recorded now; in a dry run the rows that would be. */
  readonly accepted: number;
  readonly recorded: boolean;
  /** False where the file was refused, or a dry run found a fault that would have it refused. */
  readonly good: boolean;
}

/** `lantoa import`: each file is a batch of its own; one that is refused does not hold up the others. Returns the exit code. */
export async function importFiles(
  config: CliConfig,
  terminal: Terminal,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  return withStore(config, terminal, async (store) => {
    const index = await referenceIndex(store, terminal);
    refuseUnknownOrganisation(index, options.organisation);
    const outcomes: FileOutcome[] = [];
    for (const file of files) {
      const outcome = await importFile(store, index, terminal, file, options);
      terminal.notice(describeFile(outcome, terminal.lang, options));
      outcomes.push(outcome);
    }
    const dataVersion = String(await store.latestSeq());
    terminal.result(
      { files: outcomes.map((outcome) => documentOf(outcome, terminal)), dataVersion },
      terminal.text(describeRun(outcomes, dataVersion, options)),
    );
    return outcomes.every(({ good }) => good) ? 0 : 1;
  });
}

async function importFile(
  store: RecordStore,
  index: ReferenceIndex,
  terminal: Terminal,
  file: string,
  options: ImportOptions,
): Promise<FileOutcome> {
  const unreadable = await whyUnreadable(file);
  if (unreadable) return { file, report: unreadReport(file, unreadable), accepted: 0, recorded: false, good: false };
  const { report, recorded } = await store.importReport({
    source: createReadStream(file),
    fileName: path.basename(file),
    mode: modeOf(options),
    status: 'VERIFIED',
    by: 'lantoa import',
    organisation: options.organisation ?? null,
    isSample: false,
    today: civilDateAt(new Date().toISOString()),
    // Each call is its own; rows that are there already are known by their content.
    idempotencyKey: randomUUID(),
    index,
    onProgress: (rows) => {
      const [vi, en] = [numeral(rows, 'vi'), numeral(rows, 'en')];
      terminal.progress({
        vi: `${path.basename(file)}: đã đọc ${vi} dòng`,
        en: `${path.basename(file)}: ${en} rows read`,
      });
    },
  });
  const usable = report.accepted - report.alreadyPresent;
  const refused = report.rejected > 0 || report.head === null || hasFileFault(report);
  const takenAnyway = options.goodRows === true && report.accepted > 0;
  const good = !refused || takenAnyway;
  return { file, report, accepted: recorded || (options.dryRun === true && good) ? usable : 0, recorded, good };
}

function modeOf(options: ImportOptions): ImportMode {
  if (options.dryRun) return 'DRY_RUN';
  return options.goodRows ? 'GOOD_ROWS' : 'ALL_OR_NOTHING';
}

function hasFileFault(report: ImportReport): boolean {
  return report.faults.some((fault) => fault.row === null && fault.severity === 'error');
}

/** @throws Refusal for a body that the reference data in force does not know */
export function refuseUnknownOrganisation(index: ReferenceIndex, organisation: string | undefined): void {
  if (organisation === undefined || index.organisation(organisation)) return;
  const known = index.pack.organisations.slice(0, 5).map(({ id }) => id);
  throw new Refusal('UNKNOWN_ORGANISATION', {
    vi: `Không có đơn vị "${organisation}" trong danh mục. Ví dụ mã đúng: ${known.join(', ')}.`,
    en: `There is no organisation "${organisation}" in the reference pack. Valid ids are, for example: ${known.join(', ')}.`,
  });
}

async function whyUnreadable(file: string): Promise<Fault | null> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return null;
  return {
    row: null,
    column: null,
    code: 'unreadable_file',
    severity: 'error',
    value: file,
    message: found
      ? { vi: `${file} không phải là một tệp.`, en: `${file} is not a file.` }
      : { vi: `Không tìm thấy tệp ${file}.`, en: `There is no file ${file}.` },
    suggestion: { vi: 'Kiểm tra lại đường dẫn.', en: 'Check the path.' },
    candidates: [],
  };
}

function unreadReport(file: string, fault: Fault): ImportReport {
  return {
    fileName: path.basename(file),
    head: null,
    rows: 0,
    accepted: 0,
    rejected: 0,
    alreadyPresent: 0,
    faults: [fault],
    faultCount: 1,
    warningCount: 0,
    faultyRows: { total: 0, rows: [] },
    respelled: [],
    checkTotals: [],
    period: null,
    overlaps: [],
    broadcasts: null,
    preview: [],
  };
}

/** The public shape of `--json`. */
export function documentOf({ file, report, accepted }: FileOutcome, terminal: Terminal) {
  return {
    file,
    rows: report.rows,
    accepted,
    rejected: report.rejected,
    alreadyPresent: report.alreadyPresent,
    ...(report.broadcasts && { broadcasts: report.broadcasts }),
    ...(report.warningCount > 0 && { warnings: report.warningCount }),
    faults: report.faults.map(({ row, column, code, severity, value, message, suggestion }) => ({
      row,
      column,
      code,
      // An error has none: the shape of errors is fixed.
      ...(severity === 'warning' && { severity }),
      value,
      message: terminal.text(message),
      suggestion: suggestion === null ? null : terminal.text(suggestion),
    })),
  };
}
