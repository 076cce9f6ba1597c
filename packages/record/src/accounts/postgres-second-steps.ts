import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { UserAccountEntity, type UserAccountRow } from './account.entities.ts';
import type { AccountOutcome } from './administration.types.ts';
import { audit } from './audit.ts';
import { passwordMatches } from './password.ts';
import { RecoveryCodeEntity } from './second-step.entities.ts';
import type { NewSecondStep, OwnSecondStep, SecondSteps } from './second-steps.types.ts';
import {
  confirmSecondStep,
  dropSecondStep,
  hasSecondStep,
  startSecondStep,
  takeRecoveryCode,
  takeTimeCode,
} from './second-step.ts';
import { endSessionsOf } from './sessions.ts';
import { countAttempt, forgetAttempts } from './sign-in-throttle.ts';
import { timeSecretTexts } from './time-code.ts';

/** The second step of sign-ins in PostgreSQL: secrets sealed with a key that the database does not hold. */
export class PostgresSecondSteps implements SecondSteps {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;
  private readonly key: Buffer;

  constructor(dataSource: DataSource, now: () => Date, key: Buffer) {
    this.dataSource = dataSource;
    this.now = now;
    this.key = key;
  }

  async ofAccount(userId: string, scope: Scope): Promise<OwnSecondStep> {
    return inScope(this.dataSource, scope, async (manager) => ({
      isOn: await hasSecondStep(manager, userId),
      recoveryCodesLeft: await manager.getRepository(RecoveryCodeEntity).countBy({ userId }),
    }));
  }

  async begin(userId: string, password: string): Promise<AccountOutcome<NewSecondStep>> {
    const user = await this.attempt(userId);
    if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
    if (!(await passwordMatches(password, user.passwordHash))) return { ok: false, refusal: 'PASSWORD_WRONG' };
    return this.work(async (manager) => {
      await forgetAttempts(manager, user.email);
      if (await hasSecondStep(manager, userId)) return { ok: false, refusal: 'SECOND_STEP_ON' };
      const secret = await startSecondStep(manager, userId, this.key);
      return { ok: true, result: timeSecretTexts(secret, user.email) };
    });
  }

  async confirm(userId: string, code: string, keepToken: string): Promise<AccountOutcome<readonly string[]>> {
    const user = await this.attempt(userId);
    if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
    return this.work(async (manager) => {
      if (await hasSecondStep(manager, userId)) return { ok: false, refusal: 'SECOND_STEP_ON' };
      if (!(await this.takesTimeCode(manager, userId, code))) return { ok: false, refusal: 'CODE_WRONG' };
      await forgetAttempts(manager, user.email);
      const codes = await confirmSecondStep(manager, userId, this.now());
      await endSessionsOf(manager, userId, keepToken);
      await this.note(manager, userId, 'second_step.on', userId);
      return { ok: true, result: codes };
    });
  }

  async end(userId: string, code: string): Promise<AccountOutcome<null>> {
    const user = await this.attempt(userId);
    if (!user) return { ok: false, refusal: 'UNKNOWN_ACCOUNT' };
    return this.work(async (manager) => {
      if (!(await hasSecondStep(manager, userId))) return { ok: false, refusal: 'SECOND_STEP_OFF' };
      const isRight =
        (await this.takesTimeCode(manager, userId, code)) || (await takeRecoveryCode(manager, userId, code));
      if (!isRight) return { ok: false, refusal: 'CODE_WRONG' };
      await forgetAttempts(manager, user.email);
      await dropSecondStep(manager, userId);
      await this.note(manager, userId, 'second_step.off', userId);
      return { ok: true, result: null };
    });
  }

  async reset(by: string, userId: string): Promise<AccountOutcome<null>> {
    if (by === userId) return { ok: false, refusal: 'OWN_ACCOUNT' };
    if (!isUuid(userId)) return { ok: false, refusal: 'SECOND_STEP_OFF' };
    return this.work(async (manager) => {
      if (!(await dropSecondStep(manager, userId))) return { ok: false, refusal: 'SECOND_STEP_OFF' };
      await endSessionsOf(manager, userId);
      await this.note(manager, by, 'second_step.reset', userId);
      return { ok: true, result: null };
    });
  }

  /** Counts every try, so that an open session is no way to guess password or code without end. */
  private async attempt(userId: string): Promise<UserAccountRow | null> {
    return this.work(async (manager) => {
      const user = await manager.getRepository(UserAccountEntity).findOneBy({ id: userId, disabledAt: IsNull() });
      if (user) await countAttempt(manager, user.email, this.now());
      return user;
    });
  }

  private async takesTimeCode(manager: EntityManager, userId: string, code: string): Promise<boolean> {
    return takeTimeCode(manager, { userId, key: this.key, code, now: this.now() });
  }

  private async note(manager: EntityManager, actor: string, action: string, subject: string): Promise<void> {
    await audit(manager, { at: this.now(), actor, action, subject });
  }

  private async work<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, SERVICE_SCOPE, work);
  }
}
