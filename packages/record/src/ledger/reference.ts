import { referencePackOf, referenceRevisionsOf, type ReferencePack, type ReferenceRevision } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { AppendBatch, AppendOutcome } from './append.types.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './hashes.ts';
import { rowKey } from './prepared-row.ts';

/** The pack in force: the newest row of each (kind, key); null before the first pack. */
export async function readReference(dataSource: DataSource): Promise<ReferencePack | null> {
  return referencePackOf(await readRevisions(dataSource));
}

/**
 * Writes what differs from the pack in force: rows that are new or changed, and a null for each that is gone.
 * Nothing is written when all is equal.
 */
export async function loadReference(
  dataSource: DataSource,
  pack: ReferencePack,
  isSample: boolean,
  append: (batch: AppendBatch) => Promise<AppendOutcome>,
): Promise<AppendOutcome> {
  const revisions = await readRevisions(dataSource);
  const inForce = new Map(revisions.map((row) => [rowKey(row.kind, row.key), row]));
  const wanted = new Map(referenceRevisionsOf(pack).map((row) => [rowKey(row.kind, row.key), row]));
  const changed = [...wanted].filter(([key, row]) => {
    const present = inForce.get(key);
    return present === undefined || canonicalJson(present.payload) !== canonicalJson(row.payload);
  });
  // Report requests are opened by people: no pack takes them away.
  const gone = [...inForce].filter(
    ([key, { kind, payload }]) => kind !== 'report_request' && payload !== null && !wanted.has(key),
  );
  const present = wanted.size - changed.length;
  if (changed.length + gone.length === 0) return { seq: null, added: 0, alreadyPresent: present, replayed: false };
  const reference: ReferenceRevision[] = [
    ...changed.map(([, row]) => row),
    ...gone.map(([, { kind, key }]) => ({ kind, key, payload: null })),
  ];
  const outcome = await append({
    source: 'reference',
    isSample,
    by: `pack ${pack.id} ${pack.version}`,
    // Processes that start together take the same step from the same batch: one effect.
    idempotencyKey: `reference after ${String(revisions.at(-1)?.seq ?? 0)} ${sha256(canonicalJson(reference)).toString('hex')}`,
    reference,
  });
  return { ...outcome, alreadyPresent: outcome.alreadyPresent + present };
}

/** Every reference row ever recorded, in the order of recording. */
async function readRevisions(dataSource: DataSource): Promise<(ReferenceRevision & { seq: number })[]> {
  return inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<(ReferenceRevision & { seq: number })[]>(
      `SELECT kind, key, payload, seq
       FROM lantoa.reference_revision recorded JOIN lantoa.ledger_batch batch ON batch.id = recorded.batch_id
       ORDER BY seq, ordinal`,
    ),
  );
}
