import { Not, type EntityManager } from 'typeorm';
import { SessionEntity, UserAccountEntity, type UserAccountRow } from './account.entities.ts';
import { sealProviderSession, unsealProviderSession, type ProviderSession } from './provider-session.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import type { SignedIn, Viewer } from './viewer.ts';

const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
/** A session is stamped at most this often, so that reading costs no write; it may end that much early. */
const STAMP_MS = 30_000;

/** @param provider of a session that an identity provider opened: what its end needs, and the key it is kept under */
export async function startSession(
  manager: EntityManager,
  user: UserAccountRow,
  now: Date,
  provider?: { readonly session: ProviderSession; readonly key: Buffer },
): Promise<SignedIn> {
  const token = newSecret();
  const tokenHash = hashOfSecret(token);
  const sealedProvider = provider ? sealProviderSession(provider.key, tokenHash, provider.session) : null;
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS);
  await manager
    .getRepository(SessionEntity)
    .insert({ tokenHash, userId: user.id, createdAt: now, lastSeenAt: now, expiresAt, sealedProvider });
  return { token, viewer: sessionViewer(user), expiresAt: expiresAt.toISOString() };
}

/**
 * Who a session belongs to, as the account stands now; null for an unknown or ended one.
 * @param stamp false: only a look, which keeps nothing alive
 */
export async function viewerOfSession(
  manager: EntityManager,
  token: string,
  now: Date,
  stamp = true,
): Promise<Viewer | null> {
  const sessions = manager.getRepository(SessionEntity);
  const tokenHash = hashOfSecret(token);
  const session = await sessions.findOneBy({ tokenHash });
  if (!session) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const user = await manager.getRepository(UserAccountEntity).findOneBy({ id: session.userId });
  if (session.expiresAt <= now || idle >= IDLE_MS || !user || user.disabledAt !== null) {
    await sessions.delete({ tokenHash });
    return null;
  }
  if (stamp && idle >= STAMP_MS) await sessions.update({ tokenHash }, { lastSeenAt: now });
  return sessionViewer(user);
}

/** @param keepToken secret of a session that goes on; answers how many ended */
export async function endSessionsOf(manager: EntityManager, userId: string, keepToken?: string): Promise<number> {
  const others = keepToken === undefined ? {} : { tokenHash: Not(hashOfSecret(keepToken)) };
  const { affected } = await manager.getRepository(SessionEntity).delete({ userId, ...others });
  return affected ?? 0;
}

/** Whose session ended, and the provider it came from; null where there was none. */
export async function endSession(
  manager: EntityManager,
  token: string,
  key: Buffer,
): Promise<{ readonly userId: string; readonly provider: ProviderSession | null } | null> {
  const sessions = manager.getRepository(SessionEntity);
  const tokenHash = hashOfSecret(token);
  const session = await sessions.findOne({ where: { tokenHash }, select: { userId: true, sealedProvider: true } });
  if (!session) return null;
  await sessions.delete({ tokenHash });
  const { userId, sealedProvider } = session;
  return { userId, provider: sealedProvider && unsealProviderSession(key, tokenHash, sealedProvider) };
}

/** Sessions that nobody will use again. */
export async function dropEndedSessions(manager: EntityManager, now: Date): Promise<void> {
  await manager.query('DELETE FROM lantoa.session WHERE expires_at <= $1 OR last_seen_at <= $2', [
    now,
    new Date(now.getTime() - IDLE_MS),
  ]);
}

function sessionViewer({ id, name, role, organisation, units }: UserAccountRow): Viewer {
  return { kind: 'session', userId: id, accountId: id, name, role, organisation, units, budget: null };
}
