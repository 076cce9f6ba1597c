import { randomUUID } from 'node:crypto';
import type { BatchSource } from '@lantoa/domain';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { BROADCAST_LOCK, LEDGER_LOCK, LOCK_SPACE } from '../database/advisory-locks.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScopeRepeated } from '../database/unit-of-work.ts';
import { refuseBrokenLinks } from '../duplicates/refuse-broken-links.ts';
import type { AppendOutcome } from './append.types.ts';
import { GENESIS, batchHash, fileNameDigest, type BatchHeader } from './hashes.ts';
import { newSalt } from './salt.ts';
import { settleRows, type SettledRows } from './settle-rows.ts';
import type { StagedRows } from './staging.ts';

/** Channel on which the number of each new batch is announced at commit. */
export const BATCH_CHANNEL = 'lantoa_batch';

interface BatchFile {
  readonly name: string;
  readonly kind: string | null;
  readonly rows: number | null;
  readonly accepted: number | null;
}

export interface BatchRequest<Kept extends object> {
  readonly source: BatchSource;
  readonly isSample: boolean;
  readonly by: string;
  readonly idempotencyKey: string;
  readonly file: BatchFile | null;
  /** What a later call with the same key is to be told beside the outcome. */
  readonly kept: Kept;
}

export interface Recorded<Kept extends object> extends AppendOutcome {
  /** Runs that took the place of what was told of them before. */
  readonly corrected: number;
  /** Runs that were left out: they would change what was accepted. */
  readonly held: number;
  readonly kept: Kept;
}

/** What `now` tells the ledger; a clock that ran back does not make a batch older than the one before. */
export type Clock = () => Date;

/** How often a call looks whether the one before it with the same key is done. */
const LOOK_MS = 25;

/**
 * Makes one batch of what is staged: all of it becomes visible at once, or nothing does. Number and hash are given
 * last, under a lock that is held until the commit, so that the order of numbers is the order of commits. The staged
 * rows are gone afterwards.
 */
export async function recordBatch<Kept extends object>(
  dataSource: DataSource,
  staged: StagedRows,
  request: BatchRequest<Kept>,
  now: Clock,
  afterRows?: (manager: EntityManager) => Promise<void>,
): Promise<Recorded<Kept>> {
  for (;;) {
    const recorded = await inScopeRepeated(dataSource, SERVICE_SCOPE, async (manager) => {
      // Whoever has to wait for a call with the same key, or for another import of runs, gives the connection back meanwhile.
      if (!(await tryKeyLock(manager, request.idempotencyKey))) return null;
      if (staged.counts.has('run') && !(await tryBroadcastLock(manager))) return null;
      return recordLocked(manager, staged, request, now, afterRows);
    });
    if (recorded) return recorded;
    await pause(LOOK_MS);
  }
}

async function tryKeyLock(manager: EntityManager, idempotencyKey: string): Promise<boolean> {
  const [lock] = await manager.query<{ taken: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken',
    [idempotencyKey],
  );
  return lock?.taken ?? false;
}

/** One import of runs after the other: each counts what the one before told. */
async function tryBroadcastLock(manager: EntityManager): Promise<boolean> {
  const [lock] = await manager.query<{ taken: boolean }[]>('SELECT pg_try_advisory_xact_lock($1, $2) AS taken', [
    LOCK_SPACE,
    BROADCAST_LOCK,
  ]);
  return lock?.taken ?? false;
}

async function recordLocked<Kept extends object>(
  manager: EntityManager,
  staged: StagedRows,
  request: BatchRequest<Kept>,
  now: Clock,
  afterRows?: (manager: EntityManager) => Promise<void>,
): Promise<Recorded<Kept>> {
  const dropStaged = async (): Promise<unknown> =>
    manager.query('DELETE FROM lantoa.staged_row WHERE upload = $1', [staged.upload]);
  const earlier = await readOutcome<Kept>(manager, request.idempotencyKey);
  if (earlier) {
    await dropStaged();
    return earlier;
  }
  const batchId = randomUUID();
  const settled = await settleRows(manager, staged, batchId);
  await afterRows?.(manager);
  const isNew = settled.rows + settled.news > 0;
  const file = isNew ? await writeFileName(manager, batchId, request.file) : null;
  await dropStaged();
  const given = [...staged.counts.values()].reduce((sum, count) => sum + count, 0);
  const { corrected, held } = settled;
  const counts = { added: settled.rows, alreadyPresent: given - settled.news - held, corrected, held };
  const seq = isNew ? await writeHeader(manager, batchId, request, settled, file, now) : null;
  await manager.query(
    `INSERT INTO lantoa.batch_outcome (idempotency_key, batch_id, outcome, recorded_at) VALUES ($1, $2, $3, $4)`,
    [request.idempotencyKey, isNew ? batchId : null, JSON.stringify({ ...counts, kept: request.kept }), now()],
  );
  return { seq, ...counts, replayed: false, kept: request.kept };
}

/** The outcome of an earlier call with the key; null when there was none. */
export async function readOutcome<Kept extends object>(
  manager: EntityManager,
  idempotencyKey: string,
): Promise<Recorded<Kept> | null> {
  const [row] = await manager.query<{ seq: number | null; outcome: Stored<Kept> }[]>(
    `SELECT batch.seq, past.outcome FROM lantoa.batch_outcome past
     LEFT JOIN lantoa.ledger_batch batch ON batch.id = past.batch_id WHERE past.idempotency_key = $1`,
    [idempotencyKey],
  );
  return row ? { seq: row.seq, corrected: 0, held: 0, ...row.outcome, replayed: true } : null;
}

interface Stored<Kept> {
  readonly added: number;
  readonly alreadyPresent: number;
  /** Outcomes of before are without. */
  readonly corrected?: number;
  readonly held?: number;
  readonly kept: Kept;
}

async function writeFileName(manager: EntityManager, batchId: string, file: BatchFile | null): Promise<Buffer | null> {
  if (file === null) return null;
  const salt = newSalt();
  await manager.query(
    `INSERT INTO lantoa.ledger_batch_file (batch_id, file_name, salt, kind, rows, accepted)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [batchId, file.name, salt, file.kind, file.rows, file.accepted],
  );
  return fileNameDigest(file.name, salt);
}

async function writeHeader(
  manager: EntityManager,
  batchId: string,
  request: BatchRequest<object>,
  { rows, rowsHash }: SettledRows,
  fileDigest: Buffer | null,
  now: Clock,
): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, LEDGER_LOCK]);
  await refuseBrokenLinks(manager, request.source, batchId);
  const [last] = await manager.query<{ seq: number; hash: Buffer; recordedAt: Date }[]>(
    `SELECT seq, hash, recorded_at AS "recordedAt" FROM lantoa.ledger_batch ORDER BY seq DESC LIMIT 1`,
  );
  const previous = last?.hash ?? GENESIS;
  const header: BatchHeader = {
    seq: (last?.seq ?? 0) + 1,
    recordedAt: new Date(Math.max(now().getTime(), last?.recordedAt.getTime() ?? 0)),
    recordedBy: request.by,
    source: request.source,
    isSample: request.isSample,
    idempotencyKey: request.idempotencyKey,
    fileDigest,
    rows,
  };
  await manager.query(
    `INSERT INTO lantoa.ledger_batch (seq, id, recorded_at, recorded_by, source, is_sample, idempotency_key,
       file_digest, rows, rows_hash, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[header.seq, batchId, header.recordedAt, header.recordedBy, header.source, header.isSample],
      ...[header.idempotencyKey, fileDigest, rows, rowsHash, previous, batchHash(header, rowsHash, previous)],
    ],
  );
  await manager.query('SELECT pg_notify($1, $2)', [BATCH_CHANNEL, String(header.seq)]);
  return header.seq;
}
