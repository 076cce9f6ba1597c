import type { DataSource, EntityManager } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { issueReport, keyOf } from './issue-report.ts';
import { IssuedReportEntity } from './issued-report.entities.ts';
import type { IssuedContent, IssuedFormat, IssuedReportStore } from './issued-report.types.ts';
import { readNarrative, saveNarrative } from './narrative.ts';
import { HEAD_COLUMNS, latestOf, shownReport, toldReport, verifyCode } from './read-issued.ts';

/** Issued reports on PostgreSQL: written in the service's own scope, read in that of whoever asks. */
export function issuedReportStore(dataSource: DataSource, now: Clock): IssuedReportStore {
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    inScope(dataSource, SERVICE_SCOPE, work);
  const found = async (id: string, column: 'content' | IssuedFormat, scope: Scope) => {
    if (!isUuid(id)) return null;
    const asked = { select: { ...HEAD_COLUMNS, [column]: true }, where: { id } };
    const row = await inScope(dataSource, scope, async (manager) =>
      manager.getRepository(IssuedReportEntity).findOne(asked),
    );
    // Whether a later one is in force is told to whoever reads this one, though the later one may be closed to them.
    return row && { row, report: await inService(async (manager) => shownReport(manager, row)) };
  };
  return {
    narrative: async (subject, scope) => inScope(dataSource, scope, async (manager) => readNarrative(manager, subject)),
    saveNarrative: async (narrative) => inService(async (manager) => saveNarrative(manager, narrative, now)),
    issuedUnder: async (by, idempotencyKey) =>
      inService(async (manager) => {
        const where = { idempotencyKey: keyOf(by, idempotencyKey) };
        const row = await manager.getRepository(IssuedReportEntity).findOne({ select: HEAD_COLUMNS, where });
        return row && shownReport(manager, row);
      }),
    issue: async (report) => inService(async (manager) => issueReport(manager, report, now)),
    latestRevision: async ({ key }) => (await inService(async (manager) => latestOf(manager, [key]))).get(key) ?? 0,
    list: async ({ limit, offset, key }, scope) => {
      const where = key === undefined ? {} : { subject: key };
      const order = { issuedAt: 'DESC', id: 'ASC' } as const;
      const page = { select: HEAD_COLUMNS, where, order, take: limit, skip: offset };
      const rows = await inScope(dataSource, scope, async (manager) =>
        manager.getRepository(IssuedReportEntity).find(page),
      );
      const latest = await inService(async (manager) =>
        latestOf(
          manager,
          rows.map(({ subject }) => subject),
        ),
      );
      return rows.map((row) => toldReport(row, latest.get(row.subject) ?? row.revision));
    },
    read: async (id, scope) => {
      const read = await found(id, 'content', scope);
      return read && { ...read.report, content: JSON.parse(read.row.content) as IssuedContent };
    },
    file: async (id, format, scope) => {
      const read = await found(id, format, scope);
      return read && { ...read.report, bytes: read.row[format] };
    },
    verify: async (code) => inService(async (manager) => verifyCode(manager, code)),
  };
}
