import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { codeOfFault } from '../database/database-fault.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { RecordFault } from '../record-fault.ts';
import { UserAccountEntity, type UserAccountRow } from './account.entities.ts';
import { issueToken, listTokens, revokeToken, viewerOfToken } from './api-tokens.ts';
import { audit } from './audit.ts';
import { checkedEmail, normalEmail } from './email.ts';
import { hashPassword, passwordMatches } from './password.ts';
import type { ProviderSession } from './provider-session.ts';
import { dropEndedSessions, endSession, startSession, viewerOfSession } from './sessions.ts';
import { hasSecondStep, takeRecoveryCode, takeTimeCode } from './second-step.ts';
import { codeNeeded, wrongCode } from './second-step-faults.ts';
import { spendOf } from './token-budget.ts';
import { countAttempt, forgetAttempts } from './sign-in-throttle.ts';
import type {
  AccountStore,
  BudgetUse,
  IssuedToken,
  NewToken,
  NewUser,
  SignedIn,
  TokenInfo,
  UserAccount,
  Viewer,
} from './viewer.ts';

/** Accounts, sessions and tokens in PostgreSQL. Secrets are kept as hashes alone. */
export class PostgresAccounts implements AccountStore {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;

  private readonly sealKey: Buffer;

  constructor(dataSource: DataSource, now: () => Date, sealKey: Buffer) {
    this.dataSource = dataSource;
    this.now = now;
    this.sealKey = sealKey;
  }

  async createUser(input: NewUser): Promise<UserAccount> {
    const email = checkedEmail(input.email);
    const row: UserAccountRow = {
      id: randomUUID(),
      email,
      name: input.name,
      role: input.role,
      organisation: input.organisation ?? null,
      units: [...(input.units ?? [])],
      passwordHash: input.password === null ? null : await hashPassword(input.password),
      createdAt: this.now(),
      disabledAt: null,
    };
    try {
      await this.work(async (manager) => {
        await manager.getRepository(UserAccountEntity).insert(row);
        await this.note(manager, 'user.create', row.id, { role: row.role });
      });
    } catch (fault) {
      throw codeOfFault(fault) === '23505' ? addressTaken(email, fault) : fault;
    }
    return accountOf(row);
  }

  async userByEmail(email: string): Promise<UserAccount | null> {
    const row = await this.work(async (manager) =>
      manager.getRepository(UserAccountEntity).findOneBy({ email: normalEmail(email) }),
    );
    return row ? accountOf(row) : null;
  }

  async signIn(email: string, password: string, code: string | null = null): Promise<SignedIn> {
    const address = normalEmail(email);
    const user = await this.work(async (manager) => {
      await countAttempt(manager, address, this.now());
      return manager.getRepository(UserAccountEntity).findOneBy({ email: address });
    });
    const matches = await passwordMatches(password, user?.passwordHash ?? null);
    if (!matches || !user || user.disabledAt !== null) {
      await this.work(async (manager) => this.note(manager, 'sign_in.refused', user?.id ?? null, {}));
      throw wrongCredentials();
    }
    await this.passSecondStep(user.id, code);
    return this.work(async (manager) => {
      await forgetAttempts(manager, address);
      return this.begin(manager, user, 'sign_in');
    });
  }

  /** In a transaction of its own: a code that was taken stays taken, whatever comes after. */
  private async passSecondStep(userId: string, code: string | null): Promise<void> {
    const isPassed = await this.work(async (manager) => {
      if (!(await hasSecondStep(manager, userId))) return true;
      if (code === null) throw codeNeeded();
      const taken = { userId, key: this.sealKey, code, now: this.now() };
      if ((await takeTimeCode(manager, taken)) || (await takeRecoveryCode(manager, userId, code))) return true;
      await this.note(manager, 'sign_in.refused', userId, { step: 'code' });
      return false;
    });
    if (!isPassed) throw wrongCode();
  }

  async openSession(userId: string): Promise<SignedIn> {
    return this.work(async (manager) => {
      const user = await manager.getRepository(UserAccountEntity).findOneBy({ id: userId, disabledAt: IsNull() });
      if (!user) throw accountMissing();
      return this.begin(manager, user, 'sign_in.without_password');
    });
  }

  async resolveSession(token: string, { stamp } = { stamp: true }): Promise<Viewer | null> {
    return this.work(async (manager) => viewerOfSession(manager, token, this.now(), stamp));
  }

  async endSession(token: string): Promise<ProviderSession | null> {
    return this.work(async (manager) => {
      const ended = await endSession(manager, token, this.sealKey);
      if (ended) await this.note(manager, 'sign_out', ended.userId, {});
      return ended?.provider ?? null;
    });
  }

  async createToken(input: NewToken): Promise<IssuedToken> {
    return this.work(async (manager) => {
      const issued = await issueToken(manager, input, this.now());
      const detail = { name: input.name, role: input.role, by: input.by ?? null, budget: budgetText(input.budget) };
      await this.note(manager, 'token.create', issued.id, detail);
      return issued;
    });
  }

  async resolveToken(token: string): Promise<Viewer | null> {
    return this.work(async (manager) => viewerOfToken(manager, token, this.now()));
  }

  async spend({ userId, budget }: Pick<Viewer, 'userId' | 'budget'>, cost: number): Promise<BudgetUse | null> {
    if (budget === null) return null;
    return this.work(async (manager) => spendOf(manager, { id: userId, budget }, cost, this.now()));
  }

  async tokens(): Promise<readonly TokenInfo[]> {
    return this.work(async (manager) => listTokens(manager, this.now()));
  }

  async revokeToken(id: string): Promise<boolean> {
    return this.work(async (manager) => {
      const revoked = await revokeToken(manager, id, this.now());
      if (revoked) await this.note(manager, 'token.revoke', id, {});
      return revoked;
    });
  }

  private async begin(manager: EntityManager, user: UserAccountRow, action: string): Promise<SignedIn> {
    await dropEndedSessions(manager, this.now());
    await this.note(manager, action, user.id, {});
    return startSession(manager, user, this.now());
  }

  async noteSensitiveRead(
    { userId, role }: Pick<Viewer, 'userId' | 'role'>,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.work(async (manager) => {
      await audit(manager, { at: this.now(), actor: userId, action: 'figures.sensitive', detail: { ...detail, role } });
    });
  }

  private async note(
    manager: EntityManager,
    action: string,
    subject: string | null,
    detail: Record<string, string | null>,
  ): Promise<void> {
    await audit(manager, { at: this.now(), actor: subject ?? 'unknown', action, subject, detail });
  }

  private async work<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, SERVICE_SCOPE, work);
  }
}

function budgetText(budget: number | null | undefined): string | null {
  return typeof budget === 'number' ? String(budget) : null;
}

function accountOf({ id, email, name, role, organisation, units, disabledAt }: UserAccountRow): UserAccount {
  return { id, email, name, role, organisation, units, disabled: disabledAt !== null };
}

function wrongCredentials(): RecordFault {
  return new RecordFault(
    'UNAUTHENTICATED',
    { vi: 'Thư điện tử hoặc mật khẩu không đúng.', en: 'The e-mail address or the password is wrong.' },
    {
      vi: 'Kiểm tra lại; nếu quên mật khẩu, nhờ người quản trị đặt lại.',
      en: 'Check both; if the password is forgotten, ask the administrator to set a new one.',
    },
  );
}

function accountMissing(): RecordFault {
  return new RecordFault(
    'NOT_FOUND',
    { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
    { vi: 'Kiểm tra lại danh sách tài khoản.', en: 'Look at the list of accounts.' },
  );
}

function addressTaken(email: string, cause: unknown): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: `Đã có tài khoản dùng địa chỉ ${email}.`, en: `An account with the address ${email} exists.` },
    { vi: 'Dùng địa chỉ khác.', en: 'Use another address.' },
    { cause },
  );
}
