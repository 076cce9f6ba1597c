import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { checkedReason } from '../ledger/checked-reason.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type {
  NewOutlineSet,
  OutlineSet,
  OutlineStore,
  OutlineVersion,
  OutlineWithdrawal,
  WithdrawalOutcome,
} from './outline.types.ts';

/** Outlines on PostgreSQL, in the service's own scope: who may look is settled before. */
export function outlineStore(dataSource: DataSource, now: Clock): OutlineStore {
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    inScope(dataSource, SERVICE_SCOPE, work);
  return {
    add: async (set) => inService(async (manager) => add(manager, set, now())),
    withdraw: async (withdrawal) => {
      const reason = checkedReason(withdrawal.reason);
      return inService(async (manager) => withdraw(manager, { ...withdrawal, reason }, now()));
    },
    versions: async (base) => inService(async (manager) => versionsOf(manager, base)),
    inForce: async () =>
      inService(async (manager) => {
        const versions = await versionsOf(manager, null);
        return versions
          .filter(({ isInForce }) => isInForce)
          .map(({ recordedBy: _by, bytes: _size, isInForce: _in, withdrawn: _none, ...set }) => set);
      }),
    topology: async (id) =>
      inService(async (manager) => {
        if (!isUuid(id)) return null;
        const [row] = await manager.query<{ topology: Buffer }[]>(
          `SELECT topology FROM lantoa.outline_set WHERE id = $1 AND ${STANDS}`,
          [id],
        );
        return row?.topology ?? null;
      }),
    stands: async (id) =>
      inService(async (manager) => {
        if (!isUuid(id)) return false;
        const rows = await manager.query<object[]>(`SELECT 1 FROM lantoa.outline_set WHERE id = $1 AND ${STANDS}`, [
          id,
        ]);
        return rows.length > 0;
      }),
  };
}

const STANDS = 'NOT EXISTS (SELECT 1 FROM lantoa.outline_withdrawal w WHERE w.outline_set = outline_set.id)';

/** Who acted: the account or the token by its name, a command as it was noted. Ids are random: a text is that of one at most. */
const actorName = (actor: string) => `coalesce(
  (SELECT name FROM lantoa.user_account WHERE id::text = ${actor}),
  (SELECT name FROM lantoa.api_token WHERE id::text = ${actor}), ${actor})`;

interface VersionRow extends Omit<OutlineSet, 'recordedAt'> {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly bytes: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly reason: string | null;
}

async function versionsOf(manager: EntityManager, base: string | null): Promise<readonly OutlineVersion[]> {
  const rows = await manager.query<VersionRow[]>(
    `SELECT s.id, s.base, s.version, s.source, s.licence, s.is_approximate AS "isApproximate", s.units,
       s.units_of_base AS "unitsOfBase", s.recorded_at AS "recordedAt", octet_length(s.topology) AS bytes,
       ${actorName('s.recorded_by')} AS "recordedBy",
       w.recorded_at AS "withdrawnAt", ${actorName('w.recorded_by')} AS "withdrawnBy", w.reason
     FROM lantoa.outline_set s
     LEFT JOIN lantoa.outline_withdrawal w ON w.outline_set = s.id
     WHERE $1::text IS NULL OR s.base = $1 ORDER BY s.base, s.version DESC`,
    [base],
  );
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  return rows.map(({ recordedAt, withdrawnAt, withdrawnBy, reason, ...set }) => ({
    ...set,
    recordedAt: recordedAt.toISOString(),
    // The first of its base is the newest.
    isInForce: standing.find((one) => one.base === set.base)?.id === set.id,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), by: withdrawnBy ?? '', reason: reason ?? '' },
  }));
}

async function withdraw(
  manager: EntityManager,
  { base, version, by, reason }: OutlineWithdrawal,
  at: Date,
): Promise<WithdrawalOutcome> {
  await followOthers(manager, base);
  const versions = await versionsOf(manager, base);
  const set = versions.find((one) => (version === null ? one.isInForce : one.version === version));
  if (!set) return { ok: false, refusal: version === null ? 'NONE_IN_FORCE' : 'UNKNOWN_VERSION' };
  if (set.withdrawn) return { ok: false, refusal: 'WITHDRAWN_BEFORE' };
  await manager.query(
    `INSERT INTO lantoa.outline_withdrawal (outline_set, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, $4)`,
    [set.id, reason, by, at],
  );
  await audit(manager, {
    at,
    actor: by,
    action: 'outlines.withdraw',
    subject: base,
    detail: { version: String(set.version), reason },
  });
  const after = await versionsOf(manager, base);
  return { ok: true, version: set.version, inForce: after.find(({ isInForce }) => isInForce)?.version ?? null };
}

/** Two changes of one base at a time follow each other, so that each knows what the other did. */
async function followOthers(manager: EntityManager, base: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`outline_set ${base}`]);
}

async function add(manager: EntityManager, set: NewOutlineSet, at: Date) {
  await followOthers(manager, set.base);
  // A set that was taken back is none to be repeated: the same file makes a new version.
  const [standing] = await manager.query<{ version: number; isSame: boolean }[]>(
    `SELECT version, (file_hash, source, licence, is_approximate, topology) = ($2, $3, $4, $5, $6) AS "isSame"
     FROM lantoa.outline_set WHERE base = $1 AND ${STANDS} ORDER BY version DESC LIMIT 1`,
    [set.base, set.fileHash, set.source, set.licence, set.isApproximate, set.topology],
  );
  if (standing?.isSame === true) return { version: standing.version, isNew: false };
  const [newest] = await manager.query<{ version: number | null }[]>(
    'SELECT max(version) AS version FROM lantoa.outline_set WHERE base = $1',
    [set.base],
  );
  const version = (newest?.version ?? 0) + 1;
  await manager.query(
    `INSERT INTO lantoa.outline_set (id, base, version, source, licence, is_approximate, units, units_of_base,
       file_hash, topology, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[randomUUID(), set.base, version, set.source, set.licence, set.isApproximate, JSON.stringify(set.units)],
      ...[set.unitsOfBase, set.fileHash, set.topology, set.by, at],
    ],
  );
  await audit(manager, {
    at,
    actor: set.by,
    action: 'outlines.import',
    subject: set.base,
    detail: { version: String(version) },
  });
  return { version, isNew: true };
}
