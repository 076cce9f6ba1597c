import type { ActivityPayload, ActivityStatus, ActivityText } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';

/** A record that is linked, and what it was before. Nothing comes between: a linked record takes no correction. */
interface LinkedActivity {
  readonly lead: string;
  readonly revision: number;
  readonly before: {
    readonly status: ActivityStatus;
    readonly payload: ActivityPayload;
    readonly text: ActivityText | null;
  };
}

interface Row {
  readonly lead: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
}

// The text is that of the link's own revision: should it have been redacted since, it stays gone.
const LINKED = `
  SELECT newest.payload->>'duplicateOf' AS lead, newest.revision, before.status, before.payload, said.note,
    said.organisation_as_written AS "organisationAsWritten"
  FROM (SELECT activity_id, revision, payload FROM lantoa.activity_revision
        WHERE activity_id = $1 ORDER BY revision DESC LIMIT 1) newest
  JOIN lantoa.activity_revision before
    ON before.activity_id = newest.activity_id AND before.revision = newest.revision - 1
  LEFT JOIN lantoa.activity_text said
    ON said.activity_id = newest.activity_id AND said.revision = newest.revision
  WHERE newest.payload ? 'duplicateOf'`;

/** null where the activity is not linked. */
export async function readLinked(manager: EntityManager, id: string): Promise<LinkedActivity | null> {
  const [row] = await manager.query<Row[]>(LINKED, [id]);
  if (!row) return null;
  const { lead, revision, status, payload, note, organisationAsWritten } = row;
  const isKept = note !== null && organisationAsWritten !== null;
  return { lead, revision, before: { status, payload, text: isKept ? { note, organisationAsWritten } : null } };
}
