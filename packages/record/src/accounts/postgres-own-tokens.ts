import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { UserAccountEntity } from './account.entities.ts';
import type { AccountOutcome } from './administration.types.ts';
import { issueToken, revokeToken, tokensOf } from './api-tokens.ts';
import { audit } from './audit.ts';
import type { OwnToken, OwnTokens } from './own-tokens.types.ts';
import type { IssuedToken } from './viewer.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
/** More than programs somebody looks after, and few enough to look through. */
const MOST_IN_FORCE = 10;

/** Tokens that people make for their own programs, in PostgreSQL. */
export class PostgresOwnTokens implements OwnTokens {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;

  constructor(dataSource: DataSource, now: () => Date) {
    this.dataSource = dataSource;
    this.now = now;
  }

  async list(userId: string, scope: Scope): Promise<readonly OwnToken[]> {
    return inScope(this.dataSource, scope, async (manager) => tokensOf(manager, userId, this.now()));
  }

  async create(userId: string, name: string, days: number): Promise<AccountOutcome<IssuedToken>> {
    if (name.trim() === '') return { ok: false, refusal: 'NAME_MISSING' };
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return { ok: false, refusal: 'EXPIRY_OUT_OF_RANGE' };
    return this.work(async (manager) => {
      const users = manager.getRepository(UserAccountEntity);
      // Locked, so that two at once cannot both be the last one allowed.
      const user = await users.findOne({
        where: { id: userId, disabledAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
      const inForce = (await tokensOf(manager, userId, this.now())).filter(({ state }) => state === 'active');
      if (inForce.length >= MOST_IN_FORCE) return { ok: false, refusal: 'TOKEN_LIMIT' };
      const { role, organisation, units } = user;
      const expires = new Date(this.now().getTime() + days * DAY_MS).toISOString();
      const input = { name: name.trim().slice(0, 100), role, organisation, units, expires, ownerId: userId };
      const issued = await issueToken(manager, input, this.now());
      await this.note(manager, userId, 'token.create', issued.id);
      return { ok: true, result: issued };
    });
  }

  async revoke(userId: string, id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return this.work(async (manager) => {
      const isRevoked = await revokeToken(manager, id, this.now(), userId);
      if (isRevoked) await this.note(manager, userId, 'token.revoke', id);
      return isRevoked;
    });
  }

  private async note(manager: EntityManager, actor: string, action: string, subject: string): Promise<void> {
    await audit(manager, { at: this.now(), actor, action, subject });
  }

  private async work<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, SERVICE_SCOPE, work);
  }
}
