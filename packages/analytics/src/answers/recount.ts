import { INDICATORS, type ActivityStatus, type Indicator, type RecordCounts } from '@lantoa/domain';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { IN_FORCE } from '../duckdb/schema.ts';
import type { Snapshot } from '../snapshot.ts';

/** What the read model holds, counted from its own tables in the way the record counts its own. */
export async function countRecord({ version, read }: Snapshot): Promise<RecordCounts> {
  const ask = async (sql: string) => read({ sql, values: {}, types: {} });
  const open = `batch_to = ${String(IN_FORCE)}`;
  const [[current, revisions] = []] = await ask(`SELECT count(*) FILTER (WHERE ${open}), count(*) FROM record`);
  const statuses = await ask(`SELECT status, count(*) FROM part WHERE ${open} AND first GROUP BY status`);
  const sums = INDICATORS.map((indicator) => `coalesce(sum(${indicator}), 0)`).join(', ');
  const [summed = []] = await ask(`SELECT ${sums} FROM part WHERE ${open} AND first`);
  const [[summaries] = []] = await ask(`SELECT count(DISTINCT summary) FROM summary WHERE ${open}`);
  const [[submissions] = []] = await ask(`SELECT count(*) FROM submission WHERE ${open}`);
  const [[referenceRows] = []] = await ask("SELECT count(*) FROM reference WHERE payload <> 'null'");
  const byStatus = new Map(statuses.map(([status, count]) => [STATUS_CODES[Number(status)], Number(count)]));
  return {
    batches: version,
    activities: { current: Number(current), revisions: Number(revisions) },
    byStatus: Object.fromEntries(STATUS_CODES.map((status) => [status, byStatus.get(status) ?? 0])) as Record<
      ActivityStatus,
      number
    >,
    sums: Object.fromEntries(
      INDICATORS.map((indicator, position) => [indicator, Math.round(Number(summed[position]) * 1e6) / 1e6]),
    ) as Record<Indicator, number>,
    summaries: Number(summaries),
    submissions: Number(submissions),
    referenceRows: Number(referenceRows),
  };
}
