import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { keyOfOtherAct, otherVersion } from '../collection/refusals.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { sha256 } from '../ledger/hashes.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { IssuedReportEntity, type IssuedReportRow } from './issued-report.entities.ts';
import type { IssuedHead, IssueOutcome, NewIssuedReport } from './issued-report.types.ts';
import { lockSubject } from './narrative.ts';
import { batchHashAt, shownReport } from './read-issued.ts';
import { verificationCode } from './verification-code.ts';

/** Within one transaction of the service. @throws RecordFault CONFLICT */
export async function issueReport(manager: EntityManager, report: NewIssuedReport, now: Clock): Promise<IssueOutcome> {
  const key = keyOf(report.issuedBy, report.idempotencyKey);
  await lockSubject(manager, { key: `key ${key}` });
  const reports = manager.getRepository(IssuedReportEntity);
  const earlier = await reports.findOneBy({ idempotencyKey: key });
  if (earlier && earlier.subject !== report.key) throw keyOfOtherAct();
  if (earlier) return { report: await shownReport(manager, earlier), isIssued: true };
  await lockSubject(manager, report);
  const latest = await reports.findOne({ where: { subject: report.key }, order: { revision: 'DESC' } });
  const standing = latest?.revision ?? 0;
  if (standing !== report.after) throw otherVersion(report.after, standing);
  const figuresHash = comparedHash(report);
  if (latest?.figuresHash.equals(figuresHash) === true)
    return { report: await shownReport(manager, latest), isIssued: false };
  const row = await rowOf(manager, report, { key, figuresHash, latest, at: now() });
  await reports.insert(row);
  await audit(manager, {
    ...{ at: row.issuedAt, actor: report.issuedBy, action: 'report.issue', subject: row.id },
    detail: { report: report.key, revision: String(row.revision) },
  });
  return { report: await shownReport(manager, row), isIssued: true };
}

export function keyOf(by: string, idempotencyKey: string): string {
  return `${by} ${idempotencyKey}`;
}

/** What makes a new revision: figures, what they rest on, and what people wrote. */
function comparedHash({ content: { figures, reports, narrative }, template, authority }: NewIssuedReport): Buffer {
  return sha256(canonicalJson({ figures, reports, narrative, template, authority }));
}

interface Standing {
  readonly key: string;
  readonly figuresHash: Buffer;
  readonly latest: IssuedReportRow | null;
  readonly at: Date;
}

async function rowOf(
  manager: EntityManager,
  { idempotencyKey: _, after, content: whole, write, ...told }: NewIssuedReport,
  { key, figuresHash, latest, at }: Standing,
): Promise<IssuedReportRow> {
  const content = canonicalJson(whole);
  const head: IssuedHead = {
    ...told,
    ...{ id: randomUUID(), revision: after + 1, previous: latest?.hash.toString('hex') ?? null },
    ...{ issuedAt: at.toISOString(), contentHash: sha256(content).toString('hex') },
  };
  const headText = canonicalJson(head);
  const hash = sha256(await batchHashAt(manager, head.dataVersion), headText);
  const code = verificationCode(hash);
  const files = await write({ revision: head.revision, issuedAt: head.issuedAt, hash: hash.toString('hex'), code });
  const [docx, xlsx] = [Buffer.from(files.docx), Buffer.from(files.xlsx)];
  return {
    ...{ id: head.id, subject: head.key, revision: head.revision, organisation: head.organisation, unit: head.unit },
    ...{ issuedFor: head.issuedFor, issuedAt: at, idempotencyKey: key, holdsExact: head.holdsExact, figuresHash },
    ...{ head: headText, content, hash, code, docx, xlsx, docxHash: sha256(docx), xlsxHash: sha256(xlsx) },
  };
}
