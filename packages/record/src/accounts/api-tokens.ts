import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { ApiTokenEntity } from './account.entities.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import type { IssuedToken, NewToken, TokenInfo, Viewer } from './viewer.ts';

const PREFIX = 'lt_';

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
  const { id, name, role, organisation, units, budget } = row;
  return { kind: 'token', userId: id, name, role, organisation, units, budget };
}

export async function listTokens(manager: EntityManager, now: Date): Promise<readonly TokenInfo[]> {
  const rows = await manager.getRepository(ApiTokenEntity).find({ order: { createdAt: 'DESC', id: 'ASC' } });
  return rows.map(({ id, name, role, organisation, units, budget, createdAt, expiresAt, revokedAt }) => ({
    ...{ id, name, role, organisation, units, budget },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    state: revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'active',
  }));
}

/** Whether there was a token to revoke. */
export async function revokeToken(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const { affected } = await manager
    .getRepository(ApiTokenEntity)
    .update({ id, revokedAt: IsNull() }, { revokedAt: now });
  return affected === 1;
}
