import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { InvitationEntity, type InvitationRow } from './account.entities.ts';
import type { Access, InvitationInfo, IssuedInvitation } from './administration.types.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** Long enough for a weekend and a holiday, short enough for a link that was forwarded by mistake. */
const LIFE_MS = 7 * 24 * 3_600_000;

/** @param email in normal form */
export async function issueInvitation(
  manager: EntityManager,
  { by, email, access, now }: { by: string; email: string; access: Access; now: Date },
): Promise<IssuedInvitation> {
  const secret = newSecret();
  const row: InvitationRow = {
    id: randomUUID(),
    secretHash: hashOfSecret(secret),
    email,
    role: access.role,
    organisation: access.organisation,
    units: [...access.units],
    invitedBy: by,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFE_MS),
    endedAt: null,
  };
  const repository = manager.getRepository(InvitationEntity);
  await repository.update({ email, endedAt: IsNull() }, { endedAt: now });
  await repository.insert(row);
  return { invitation: infoOf(row), secret };
}

export async function openInvitations(manager: EntityManager, now: Date): Promise<readonly InvitationInfo[]> {
  const rows = await manager.getRepository(InvitationEntity).find({
    where: { endedAt: IsNull(), expiresAt: MoreThan(now) },
    order: { createdAt: 'DESC', id: 'ASC' },
  });
  return rows.map(infoOf);
}

export async function invitationOf(manager: EntityManager, secret: string, now: Date): Promise<InvitationInfo | null> {
  const row = await manager
    .getRepository(InvitationEntity)
    .findOneBy({ secretHash: hashOfSecret(secret), endedAt: IsNull(), expiresAt: MoreThan(now) });
  return row ? infoOf(row) : null;
}

/** @param email in normal form */
export async function invitationForAddress(
  manager: EntityManager,
  email: string,
  now: Date,
): Promise<InvitationInfo | null> {
  const row = await manager
    .getRepository(InvitationEntity)
    .findOneBy({ email, endedAt: IsNull(), expiresAt: MoreThan(now) });
  return row ? infoOf(row) : null;
}

/** Whether this call is the one that ended it: of two at once, one. */
export async function endInvitation(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  const { affected } = await manager
    .getRepository(InvitationEntity)
    .update({ id, endedAt: IsNull(), expiresAt: MoreThan(now) }, { endedAt: now });
  return affected === 1;
}

function infoOf({ id, email, role, organisation, units, createdAt, expiresAt }: InvitationRow): InvitationInfo {
  return {
    ...{ id, email, role, organisation, units },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
