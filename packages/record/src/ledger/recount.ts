import { INDICATORS, type ActivityStatus, type Indicator, type RecordCounts } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';

/* A batch is counted when it has its header: rows on the way into one are not. */
const NEWEST_ACTIVITIES = `
  SELECT DISTINCT ON (activity_id) status, payload FROM lantoa.activity_revision
  ORDER BY activity_id, revision DESC`;

const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'VERIFIED',
  'RETURNED',
  'RETRACTED',
] as const satisfies readonly ActivityStatus[];

/** Counts and sums straight from PostgreSQL, in one snapshot. */
export async function recount(dataSource: DataSource): Promise<RecordCounts> {
  return inScope(
    dataSource,
    SERVICE_SCOPE,
    async (manager) => {
      const byStatus = await countByStatus(manager);
      return {
        batches: await one(manager, 'SELECT coalesce(max(seq), 0) FROM lantoa.ledger_batch'),
        activities: {
          current: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
          revisions: await one(manager, 'SELECT count(*) FROM lantoa.activity_revision'),
        },
        byStatus,
        sums: await sumIndicators(manager),
        summaries: await one(manager, 'SELECT count(*) FROM lantoa.summary_revision WHERE revision = 1'),
        submissions: await one(manager, 'SELECT count(*) FROM lantoa.submission WHERE revision = 1'),
        referenceRows: await one(
          manager,
          `SELECT count(*) FROM (SELECT DISTINCT ON (kind, key) payload FROM lantoa.reference_revision
           ORDER BY kind, key, revision DESC) newest WHERE payload IS NOT NULL`,
        ),
      };
    },
    'REPEATABLE READ',
  );
}

async function countByStatus(manager: EntityManager): Promise<Record<ActivityStatus, number>> {
  const rows = await manager.query<{ status: ActivityStatus; count: number }[]>(
    `SELECT status, count(*)::integer AS count FROM (${NEWEST_ACTIVITIES}) newest GROUP BY status`,
  );
  const counts = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(STATUSES.map((status) => [status, counts.get(status) ?? 0])) as Record<
    ActivityStatus,
    number
  >;
}

async function sumIndicators(manager: EntityManager): Promise<Record<Indicator, number>> {
  const rows = await manager.query<{ indicator: Indicator; sum: string }[]>(
    `SELECT indicator, round(sum((reported->>'value')::numeric), 6)::text AS sum
     FROM (${NEWEST_ACTIVITIES}) newest, jsonb_each(payload->'counts') AS counts (indicator, reported)
     GROUP BY indicator`,
  );
  const sums = new Map(rows.map(({ indicator, sum }) => [indicator, Number(sum)]));
  return Object.fromEntries(INDICATORS.map((name) => [name, sums.get(name) ?? 0])) as Record<Indicator, number>;
}

async function one(manager: EntityManager, statement: string): Promise<number> {
  const [row] = await manager.query<{ value: string }[]>(`SELECT (${statement})::text AS value`);
  return Number(row?.value ?? 0);
}
