import { randomUUID } from 'node:crypto';
import { IsNull, MoreThan, type DataSource, type EntityManager } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { UserAccountEntity } from './account.entities.ts';
import type { AccountOutcome } from './administration.types.ts';
import { revokeTokensOf } from './api-tokens.ts';
import { audit } from './audit.ts';
import { isLastAdministrator, lockAccess } from './last-administrator.ts';
import { hashPassword, isPasswordLength } from './password.ts';
import { PasswordResetEntity } from './password-reset.entities.ts';
import type { IssuedReset, PasswordResets, ResetInfo } from './password-resets.types.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { endSessionsOf } from './sessions.ts';
import { forgetAttempts } from './sign-in-throttle.ts';

/** The person is on the telephone or in the next room; a link that lies about opens the account. */
const LIFE_MS = 24 * 3_600_000;

/** One-time links to a new password, in PostgreSQL. */
export class PostgresPasswordResets implements PasswordResets {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;

  constructor(dataSource: DataSource, now: () => Date) {
    this.dataSource = dataSource;
    this.now = now;
  }

  async issue(by: string, userId: string): Promise<AccountOutcome<IssuedReset>> {
    if (by === userId) return { ok: false, refusal: 'OWN_ACCOUNT' };
    if (!isUuid(userId)) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
    return this.work(async (manager) => {
      await lockAccess(manager);
      const users = manager.getRepository(UserAccountEntity);
      const user = await users.findOneBy({ id: userId, disabledAt: IsNull() });
      if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
      if (await isLastAdministrator(manager, user)) return { ok: false, refusal: 'LAST_ADMINISTRATOR' };
      await users.update({ id: userId }, { passwordHash: null });
      await endSessionsOf(manager, userId);
      await revokeTokensOf(manager, userId, this.now());
      const issued = await this.newLink(manager, userId);
      await this.note(manager, by, 'user.password.reset', userId);
      return { ok: true, result: issued };
    });
  }

  async open(secret: string): Promise<ResetInfo | null> {
    return this.work(async (manager) => this.find(manager, secret));
  }

  async accept(secret: string, password: string): Promise<AccountOutcome<ResetInfo>> {
    if (!isPasswordLength(password)) return { ok: false, refusal: 'PASSWORD_LENGTH' };
    // Looked at before the costly hash, so that guessing secrets does not keep the processor busy.
    if ((await this.open(secret)) === null) return { ok: false, refusal: 'RESET_NOT_VALID' };
    const passwordHash = await hashPassword(password);
    return this.work(async (manager) => {
      const found = await this.find(manager, secret);
      if (!found || !(await this.end(manager, secret))) return { ok: false, refusal: 'RESET_NOT_VALID' };
      await manager.getRepository(UserAccountEntity).update({ id: found.userId }, { passwordHash });
      await endSessionsOf(manager, found.userId);
      await forgetAttempts(manager, found.email);
      await this.note(manager, found.userId, 'user.password', found.userId);
      return { ok: true, result: found };
    });
  }

  private async newLink(manager: EntityManager, userId: string): Promise<IssuedReset> {
    const secret = newSecret();
    const now = this.now();
    const expiresAt = new Date(now.getTime() + LIFE_MS);
    const repository = manager.getRepository(PasswordResetEntity);
    await repository.update({ userId, endedAt: IsNull() }, { endedAt: now });
    await repository.insert({
      ...{ id: randomUUID(), secretHash: hashOfSecret(secret), userId },
      ...{ createdAt: now, expiresAt, endedAt: null },
    });
    return { secret, expiresAt: expiresAt.toISOString() };
  }

  private async find(manager: EntityManager, secret: string): Promise<ResetInfo | null> {
    const row = await manager.getRepository(PasswordResetEntity).findOneBy(this.inForce(secret));
    if (!row) return null;
    const user = await manager.getRepository(UserAccountEntity).findOneBy({ id: row.userId, disabledAt: IsNull() });
    return user && { userId: user.id, email: user.email, name: user.name, expiresAt: row.expiresAt.toISOString() };
  }

  /** Whether this call is the one that ended it: of two at once, one. */
  private async end(manager: EntityManager, secret: string): Promise<boolean> {
    const { affected } = await manager
      .getRepository(PasswordResetEntity)
      .update(this.inForce(secret), { endedAt: this.now() });
    return affected === 1;
  }

  private inForce(secret: string) {
    return { secretHash: hashOfSecret(secret), endedAt: IsNull(), expiresAt: MoreThan(this.now()) };
  }

  private async note(manager: EntityManager, actor: string, action: string, subject: string): Promise<void> {
    await audit(manager, { at: this.now(), actor, action, subject });
  }

  private async work<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, SERVICE_SCOPE, work);
  }
}
