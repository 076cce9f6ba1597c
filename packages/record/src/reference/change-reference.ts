import { ReferenceIndex, referencePackOf, type ReferenceRevision } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { checkedText } from '../collection/checked-text.ts';
import { notFound, otherVersion } from '../collection/refusals.ts';
import { LOCK_SPACE, REFERENCE_LOCK } from '../database/advisory-locks.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { prepareReference, rowKey } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { readRevisions, type RecordedRevision } from './read-revisions.ts';
import type { ChangeOutcome, ChangeReference } from './reference.types.ts';

const ATTEMPTS = 12;
const WRITTEN_TEXTS = ['vi', 'en', 'basisVi', 'basisEn', 'source'];

interface Kept {
  readonly key: string;
  readonly version: number;
}

/** Somebody else changed the reference data between the decision and its writing. */
class ReferenceMoved extends Error {}

/** Decides on the state in force and writes that as one batch; decides anew when somebody came between. */
export async function changeReference(
  dataSource: DataSource,
  input: ChangeReference,
  now: Clock,
): Promise<ChangeOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptChange(dataSource, input, now);
    } catch (fault) {
      if (!(fault instanceof ReferenceMoved) || attempt === ATTEMPTS) throw fault;
    }
  }
}

async function attemptChange(dataSource: DataSource, input: ChangeReference, now: Clock): Promise<ChangeOutcome> {
  const idempotencyKey = `reference ${input.by} ${input.idempotencyKey}`;
  const read = async (manager: EntityManager) => ({
    earlier: await readOutcome<Kept>(manager, idempotencyKey),
    revisions: await readRevisions(manager),
  });
  // One state of the record: else a call with the same key, done in between, would be refused for what it wrote itself.
  const { earlier, revisions } = await inScope(dataSource, SERVICE_SCOPE, read, 'REPEATABLE READ');
  if (earlier) return { kind: 'changed', ...earlier.kept, rows: earlier.added };
  const pack = referencePackOf(revisions);
  if (!pack) throw notFound();
  const newest = new Map(revisions.map((row) => [rowKey(row.kind, row.key), row]));
  refuseOtherVersion(input, newest);
  const { rows, faults } = input.decide(new ReferenceIndex(pack));
  if (faults.length > 0) return { kind: 'refused', faults };
  const changed = rows.filter((row) => !isSame(row, newest.get(rowKey(row.kind, row.key))));
  const first = changed[0] ?? rows[0];
  if (!first) return { kind: 'changed', key: '', version: 0, rows: 0 };
  const before = newest.get(rowKey(first.kind, first.key))?.revision ?? 0;
  const kept: Kept = { key: first.key, version: changed.length > 0 ? before + 1 : before };
  if (changed.length === 0) return { kind: 'changed', ...kept, rows: 0 };
  for (const row of changed) refusePersonalData(row);
  return Staging.during(dataSource, async (staging) => {
    for (const row of changed) await staging.add(prepareReference(row));
    await staging.finish();
    const request = {
      ...{ source: 'reference' as const, isSample: false, by: input.by, idempotencyKey, file: null, kept },
    };
    const outcome = await recordBatch(dataSource, staging, request, now, async (manager) => {
      await refuseMoved(manager, revisions);
      const subject = `${first.kind} ${first.key}`;
      await audit(manager, {
        at: now(),
        actor: input.by,
        action: 'reference.change',
        subject,
        detail: { rows: String(changed.length) },
      });
    });
    return { kind: 'changed', ...outcome.kept, rows: outcome.added };
  });
}

function refuseOtherVersion({ seen }: ChangeReference, newest: ReadonlyMap<string, RecordedRevision>): void {
  if (seen === null) return;
  const current = newest.get(rowKey(seen.kind, seen.key));
  if (!current) throw notFound();
  if (current.revision !== seen.version) throw otherVersion(seen.version, current.revision);
}

/** Held until the commit: one change of the reference data after the other. */
async function refuseMoved(manager: EntityManager, revisions: readonly RecordedRevision[]): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, REFERENCE_LOCK]);
  const [row] = await manager.query<{ seq: number | null }[]>(
    `SELECT max(seq)::integer AS seq
     FROM lantoa.reference_revision recorded JOIN lantoa.ledger_batch batch ON batch.id = recorded.batch_id
     WHERE kind <> 'report_request'`,
  );
  const decidedOn = revisions.findLast(({ kind }) => kind !== 'report_request')?.seq ?? 0;
  if ((row?.seq ?? 0) !== decidedOn) throw new ReferenceMoved();
}

function isSame(row: ReferenceRevision, recorded: RecordedRevision | undefined): boolean {
  return recorded !== undefined && canonicalJson(recorded.payload) === canonicalJson(row.payload);
}

/** What is hashed into the ledger can never be taken out again. */
function refusePersonalData({ payload }: ReferenceRevision): void {
  for (const [field, value] of Object.entries(payload ?? {})) {
    if (WRITTEN_TEXTS.includes(field) && typeof value === 'string') checkedText(value);
  }
}
