import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { readActivity } from '../entry/read-recorded.ts';
import { seenInScope } from '../entry/seen-in-scope.ts';
import type { StandingLinkRow, StandingLinks, StandingLinksWanted } from './duplicate.types.ts';

// Row-level security says which of them the scope sees. An undone link has a revision after it, with the same places and body.
const SEEN = `
  SELECT own.activity_id AS id FROM lantoa.activity_revision own
  WHERE own.payload ? 'duplicateOf' AND ($1::date IS NULL OR own.date BETWEEN $1 AND $2)
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision after_link
      WHERE after_link.activity_id = own.activity_id AND after_link.revision = own.revision + 1)`;

const PAGE = `
  SELECT linked.activity_id AS id, linked.revision, linked.payload, linked.payload->>'duplicateOf' AS lead,
    before.status AS "statusBefore", batch.recorded_at AS "linkedAt", batch.recorded_by AS by,
    account.name AS "byName", account.role AS "byRole"
  FROM lantoa.activity_revision linked
  JOIN lantoa.activity_revision before
    ON before.activity_id = linked.activity_id AND before.revision = linked.revision - 1
  JOIN lantoa.ledger_batch batch ON batch.id = linked.batch_id
  LEFT JOIN lantoa.user_account account ON account.id::text = batch.recorded_by
  WHERE linked.payload ? 'duplicateOf' AND linked.activity_id = ANY ($1::uuid[])
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision after_link
      WHERE after_link.activity_id = linked.activity_id AND after_link.revision = linked.revision + 1)
  ORDER BY batch.seq DESC, linked.activity_id LIMIT $2 OFFSET $3`;

interface Row extends Omit<StandingLinkRow, 'linkedAt' | 'lead'> {
  readonly lead: string;
  readonly linkedAt: Date;
}

/** Links that stand and whose linked record the scope sees, the newest link first. */
export async function readStandingLinks(
  dataSource: DataSource,
  { days, limit, offset }: StandingLinksWanted,
  scope: Scope,
): Promise<StandingLinks> {
  const seen = await inScope(dataSource, scope, async (manager) =>
    manager.query<{ id: string }[]>(SEEN, [days?.from ?? null, days?.to ?? null]),
  );
  if (seen.length === 0) return { total: 0, links: [] };
  const { rows, leads } = await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const found = await manager.query<Row[]>(PAGE, [seen.map(({ id }) => id), limit, offset]);
    const read = [];
    // At most a page of leads, each read by its key.
    for (const id of new Set(found.map(({ lead }) => lead))) {
      const lead = await readActivity(manager, id);
      if (lead) read.push(lead);
    }
    return { rows: found, leads: read };
  });
  const shown = await inScope(dataSource, scope, async (manager) => seenInScope(manager, leads));
  const leadOf = new Map(shown.map((lead) => [lead.id, lead]));
  return {
    total: seen.length,
    links: rows.map(({ lead, linkedAt, ...row }) => ({
      ...row,
      lead: leadOf.get(lead) ?? null,
      linkedAt: linkedAt.toISOString(),
    })),
  };
}
