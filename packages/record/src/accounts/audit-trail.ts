import type { DataSource } from 'typeorm';
import type { Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';

/** Who did what and when; what was changed to what stays in the record. */
export interface AuditEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** As noted: `user.disable`, `token.create`, … */
  readonly action: string;
  /** Address of the account, name of the token, or what else acted; null where nobody is known. */
  readonly actor: string | null;
  /** Whom it was done to, told like the actor; null where it was done to nobody in particular. */
  readonly subject: string | null;
}

interface FoundEvent extends Omit<AuditEntry, 'at'> {
  readonly at: Date;
}

// Ids of accounts and tokens are random, so a text is the id of one thing at most.
const EVENTS = `
  SELECT event.id, event.at, event.action,
    CASE WHEN event.actor = 'unknown' THEN NULL ELSE coalesce(actor.email, actor_token.name, event.actor) END AS actor,
    coalesce(subject.email, subject_token.name, invited.email) AS subject
  FROM lantoa.audit_event event
  LEFT JOIN lantoa.user_account actor ON actor.id::text = event.actor
  LEFT JOIN lantoa.api_token actor_token ON actor_token.id::text = event.actor
  LEFT JOIN lantoa.user_account subject ON subject.id::text = event.subject
  LEFT JOIN lantoa.api_token subject_token ON subject_token.id::text = event.subject
  LEFT JOIN lantoa.invitation invited ON invited.id::text = event.subject
  ORDER BY event.at DESC, event.id
  LIMIT $1 OFFSET $2`;

/** What the scope sees, newest first. */
export async function readAuditTrail(
  dataSource: DataSource,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  scope: Scope,
): Promise<readonly AuditEntry[]> {
  const rows = await inScope(dataSource, scope, async (manager) =>
    manager.query<FoundEvent[]>(EVENTS, [limit, offset]),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
