import type { EntityManager } from 'typeorm';
import { sha256 } from '../ledger/hashes.ts';
import { RecordFault } from '../record-fault.ts';
import { IssuedReportEntity, type IssuedReportRow } from './issued-report.entities.ts';
import type { IssuedHead, IssuedReport, Verification } from './issued-report.types.ts';
import { typedCode } from './verification-code.ts';

/** Everything but contents and files, which are large. */
export const HEAD_COLUMNS = { id: true, subject: true, revision: true, head: true, hash: true, code: true } as const;
type Shown = Pick<IssuedReportRow, keyof typeof HEAD_COLUMNS>;

/** @throws RecordFault LEDGER_DAMAGED where the ledger has no such batch */
export async function batchHashAt(manager: EntityManager, dataVersion: number): Promise<Buffer> {
  const hash = await recordedHash(manager, dataVersion);
  if (hash) return hash;
  throw new RecordFault(
    'LEDGER_DAMAGED',
    { vi: 'Sổ gốc không có phiên bản số liệu này.', en: 'The ledger has no batch of this data version.' },
    { vi: 'Chạy lantoa verify.', en: 'Run lantoa verify.' },
  );
}

async function recordedHash(manager: EntityManager, dataVersion: number): Promise<Buffer | undefined> {
  const [batch] = await manager.query<{ hash: Buffer }[]>('SELECT hash FROM lantoa.ledger_batch WHERE seq = $1', [
    dataVersion,
  ]);
  return batch?.hash;
}

/** Numbers of the revisions in force, by subject. */
export async function latestOf(
  manager: EntityManager,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.query<{ subject: string; latest: number }[]>(
    `SELECT subject, max(revision) AS latest FROM lantoa.issued_report WHERE subject = ANY ($1) GROUP BY subject`,
    [subjects],
  );
  return new Map(rows.map(({ subject, latest }) => [subject, latest]));
}

export async function shownReport(manager: EntityManager, row: Shown): Promise<IssuedReport> {
  return toldReport(row, (await latestOf(manager, [row.subject])).get(row.subject) ?? row.revision);
}

/** @param latest number of the revision in force */
export function toldReport({ head, hash, code, revision }: Shown, latest: number): IssuedReport {
  const told = JSON.parse(head) as IssuedHead;
  return { ...told, hash: hash.toString('hex'), code, isReplaced: latest > revision };
}

/** Hashes anew what is stored, with the ledger's batch as it is now. */
export async function verifyCode(manager: EntityManager, code: string): Promise<Verification | null> {
  const row = await manager.getRepository(IssuedReportEntity).findOneBy({ code: typedCode(code) });
  if (!row) return null;
  const latest = (await latestOf(manager, [row.subject])).get(row.subject) ?? row.revision;
  const report = toldReport(row, latest);
  const batch = await recordedHash(manager, report.dataVersion);
  const isIntact =
    batch !== undefined &&
    sha256(batch, row.head).equals(row.hash) &&
    sha256(row.content).toString('hex') === report.contentHash &&
    sha256(row.docx).equals(row.docxHash) &&
    sha256(row.xlsx).equals(row.xlsxHash);
  return { report, isIntact, latest };
}
