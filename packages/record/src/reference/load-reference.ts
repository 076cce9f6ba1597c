import { referencePackOf, referenceRevisionsOf, type ReferencePack, type ReferenceRevision } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { AppendBatch, AppendOutcome } from '../ledger/append.types.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { sha256 } from '../ledger/hashes.ts';
import { rowKey } from '../ledger/prepared-row.ts';
import { readRevisions } from './read-revisions.ts';

const BY_PACK = 'pack ';

/** The pack in force: the newest row of each (kind, key); null before the first pack. */
export async function readReference(dataSource: DataSource): Promise<ReferencePack | null> {
  return referencePackOf(await inScope(dataSource, SERVICE_SCOPE, readRevisions));
}

/**
 * Writes what differs from the pack in force: rows that are new or changed, and a null for each that is gone.
 * What people wrote last (administrators, report requests) stands: no pack takes it away or puts it back.
 * Nothing is written when all is equal.
 */
export async function loadReference(
  dataSource: DataSource,
  pack: ReferencePack,
  isSample: boolean,
  append: (batch: AppendBatch) => Promise<AppendOutcome>,
): Promise<AppendOutcome> {
  const revisions = await inScope(dataSource, SERVICE_SCOPE, readRevisions);
  const inForce = new Map(revisions.map((row) => [rowKey(row.kind, row.key), row]));
  const wanted = new Map(referenceRevisionsOf(pack).map((row) => [rowKey(row.kind, row.key), row]));
  const changed = [...wanted].filter(([key, row]) => {
    const present = inForce.get(key);
    if (present && !isOfPack(present)) return false;
    return present === undefined || canonicalJson(present.payload) !== canonicalJson(row.payload);
  });
  const gone = [...inForce].filter(([key, row]) => isOfPack(row) && row.payload !== null && !wanted.has(key));
  const present = wanted.size - changed.length;
  if (changed.length + gone.length === 0) return { seq: null, added: 0, alreadyPresent: present, replayed: false };
  const reference: ReferenceRevision[] = [
    ...changed.map(([, row]) => row),
    ...gone.map(([, { kind, key }]) => ({ kind, key, payload: null })),
  ];
  const outcome = await append({
    source: 'reference',
    isSample,
    by: `${BY_PACK}${pack.id} ${pack.version}`,
    // Processes that start together take the same step from the same batch: one effect.
    idempotencyKey: `reference after ${String(revisions.at(-1)?.seq ?? 0)} ${sha256(canonicalJson(reference)).toString('hex')}`,
    reference,
  });
  return { ...outcome, alreadyPresent: outcome.alreadyPresent + present };
}

function isOfPack({ by }: { readonly by: string }): boolean {
  return by.startsWith(BY_PACK);
}
