import { randomUUID } from 'node:crypto';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { ApiTokenEntity, UserAccountEntity, type ApiTokenRow, type UserAccountRow } from './account.entities.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import type { IssuedToken, NewToken, TokenInfo, Viewer } from './viewer.ts';

const PREFIX = 'lt_';
const NEWEST_FIRST = { createdAt: 'DESC', id: 'ASC' } as const;

export async function issueToken(manager: EntityManager, input: NewToken, now: Date): Promise<IssuedToken> {
  const token = `${PREFIX}${newSecret()}`;
  const id = randomUUID();
  await manager.getRepository(ApiTokenEntity).insert({
    id,
    tokenHash: hashOfSecret(token),
    name: input.name,
    role: input.role,
    organisation: input.organisation ?? null,
    units: [...(input.units ?? [])],
    budget: input.budget ?? null,
    ownerId: input.ownerId ?? null,
    createdAt: now,
    expiresAt: input.expires === null ? null : new Date(input.expires),
    revokedAt: null,
  });
  return { id, token };
}

/** Whom a token stands for; null for an unknown, expired or revoked one. */
export async function viewerOfToken(manager: EntityManager, token: string, now: Date): Promise<Viewer | null> {
  if (!token.startsWith(PREFIX)) return null;
  const row = await manager.getRepository(ApiTokenEntity).findOneBy({ tokenHash: hashOfSecret(token) });
  if (!row || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  const { id, ownerId, name, budget } = row;
  const access = ownerId === null ? row : await ownerInForce(manager, ownerId);
  if (!access) return null;
  const { role, organisation, units } = access;
  return { kind: 'token', userId: id, accountId: ownerId, name, role, organisation, units, budget };
}

/** Whoever became an administrator after making a token does not hand a program those rights. */
async function ownerInForce(manager: EntityManager, id: string): Promise<UserAccountRow | null> {
  const lends = { role: Not('ADMINISTRATOR' as const), disabledAt: IsNull() };
  return manager.getRepository(UserAccountEntity).findOneBy({ id, ...lends });
}

export async function listTokens(manager: EntityManager, now: Date): Promise<readonly TokenInfo[]> {
  const rows = await manager.getRepository(ApiTokenEntity).find({ order: NEWEST_FIRST });
  return rows.map((row) => infoOf(row, now));
}

/** Those of one account, newest first. */
export async function tokensOf(manager: EntityManager, ownerId: string, now: Date): Promise<readonly TokenInfo[]> {
  const rows = await manager.getRepository(ApiTokenEntity).find({ where: { ownerId }, order: NEWEST_FIRST });
  return rows.map((row) => infoOf(row, now));
}

/** Whether there was a token to revoke. @param ownerId only one of this account */
export async function revokeToken(manager: EntityManager, id: string, now: Date, ownerId?: string): Promise<boolean> {
  const { affected } = await manager
    .getRepository(ApiTokenEntity)
    .update({ id, revokedAt: IsNull(), ...(ownerId === undefined ? {} : { ownerId }) }, { revokedAt: now });
  return affected === 1;
}

/** Every token of an account that is still in force. */
export async function revokeTokensOf(manager: EntityManager, ownerId: string, now: Date): Promise<void> {
  await manager.getRepository(ApiTokenEntity).update({ ownerId, revokedAt: IsNull() }, { revokedAt: now });
}

function infoOf(
  { id, name, role, organisation, units, budget, createdAt, expiresAt, revokedAt }: ApiTokenRow,
  now: Date,
): TokenInfo {
  return {
    ...{ id, name, role, organisation, units, budget },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    state: revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'active',
  };
}
