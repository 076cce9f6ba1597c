import { randomUUID } from 'node:crypto';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { codeOfFault } from '../database/database-fault.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { accessRefusal } from './access-refusal.ts';
import { UserAccountEntity, type UserAccountRow } from './account.entities.ts';
import type {
  Access,
  AccountAdministration,
  AccountInfo,
  AccountOutcome,
  AccountRefusal,
  InvitationInfo,
  IssuedInvitation,
  OwnPassword,
} from './administration.types.ts';
import { audit } from './audit.ts';
import { isEmail, normalEmail } from './email.ts';
import { endInvitation, invitationOf, issueInvitation, openInvitations } from './invitations.ts';
import { isAdministrator, isLastAdministrator, lockAccess } from './last-administrator.ts';
import { hashPassword, isPasswordLength, passwordMatches } from './password.ts';
import { endSessionsOf, startSession } from './sessions.ts';
import { countAttempt, forgetAttempts } from './sign-in-throttle.ts';
import type { SignedIn } from './viewer.ts';

/** Accounts as administrators and their own people change them. Every change is one transaction with its audit event. */
export class PostgresAdministration implements AccountAdministration {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;

  constructor(dataSource: DataSource, now: () => Date) {
    this.dataSource = dataSource;
    this.now = now;
  }

  async accounts(scope: Scope): Promise<readonly AccountInfo[]> {
    const rows = await inScope(this.dataSource, scope, async (manager) =>
      manager.getRepository(UserAccountEntity).find({ order: { email: 'ASC' } }),
    );
    return rows.map(infoOf);
  }

  async account(userId: string, scope: Scope): Promise<AccountInfo | null> {
    const row = await inScope(this.dataSource, scope, async (manager) =>
      manager.getRepository(UserAccountEntity).findOneBy({ id: userId }),
    );
    return row && infoOf(row);
  }

  async invitations(scope: Scope): Promise<readonly InvitationInfo[]> {
    return inScope(this.dataSource, scope, async (manager) => openInvitations(manager, this.now()));
  }

  async invite(by: string, address: string, access: Access): Promise<AccountOutcome<IssuedInvitation>> {
    const email = normalEmail(address);
    if (!isEmail(email)) return refused('ADDRESS_MALFORMED');
    const refusal = accessRefusal(access);
    if (refusal !== null) return refused(refusal);
    return this.work(async (manager) => {
      if (await manager.getRepository(UserAccountEntity).existsBy({ email })) return refused('ADDRESS_TAKEN');
      const issued = await issueInvitation(manager, { by, email, access, now: this.now() });
      await this.note(manager, by, 'invitation.create', issued.invitation.id, accessText(access));
      return done(issued);
    });
  }

  async withdrawInvitation(by: string, id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return this.work(async (manager) => {
      const isWithdrawn = await endInvitation(manager, id, this.now());
      if (isWithdrawn) await this.note(manager, by, 'invitation.withdraw', id, {});
      return isWithdrawn;
    });
  }

  async invitationOf(secret: string): Promise<InvitationInfo | null> {
    return this.work(async (manager) => invitationOf(manager, secret, this.now()));
  }

  async acceptInvitation(secret: string, name: string, password: string): Promise<AccountOutcome<SignedIn>> {
    if (name.trim() === '') return refused('NAME_MISSING');
    if (!isPasswordLength(password)) return refused('PASSWORD_LENGTH');
    // Looked at before the costly hash, so that guessing secrets does not keep the processor busy.
    if ((await this.invitationOf(secret)) === null) return refused('INVITATION_NOT_VALID');
    const passwordHash = await hashPassword(password);
    try {
      return await this.work(async (manager) => {
        const invitation = await invitationOf(manager, secret, this.now());
        if (!invitation || !(await endInvitation(manager, invitation.id, this.now())))
          return refused('INVITATION_NOT_VALID');
        const row = newAccount(invitation, { name: name.trim(), passwordHash, createdAt: this.now() });
        await manager.getRepository(UserAccountEntity).insert(row);
        await this.note(manager, row.id, 'invitation.accept', row.id, { invitation: invitation.id, role: row.role });
        return done(await startSession(manager, row, this.now()));
      });
    } catch (fault) {
      if (codeOfFault(fault) === '23505') return refused('ADDRESS_TAKEN');
      throw fault;
    }
  }

  async setDisabled(by: string, userId: string, disabled: boolean): Promise<AccountOutcome<AccountInfo>> {
    const changes = { disabledAt: disabled ? this.now() : null };
    return this.change({ by, userId, action: disabled ? 'user.disable' : 'user.enable', changes, detail: {} });
  }

  async changeAccess(by: string, userId: string, access: Access): Promise<AccountOutcome<AccountInfo>> {
    const refusal = accessRefusal(access);
    if (refusal !== null) return refused(refusal);
    const { role, organisation, units } = access;
    const changes = { role, organisation, units: [...units] };
    return this.change({ by, userId, action: 'user.role', changes, detail: accessText(access) });
  }

  async changeOwnPassword({ userId, current, next, keepToken }: OwnPassword): Promise<AccountOutcome<null>> {
    if (!isPasswordLength(next)) return refused('PASSWORD_LENGTH');
    const user = await this.work(async (manager) => {
      const row = await manager.getRepository(UserAccountEntity).findOneBy({ id: userId, disabledAt: IsNull() });
      // A session left open must not be a way to guess the password without end.
      if (row) await countAttempt(manager, row.email, this.now());
      return row;
    });
    if (!user) return refused('UNKNOWN_ACCOUNT');
    if (!(await passwordMatches(current, user.passwordHash))) {
      await this.work(async (manager) => this.note(manager, userId, 'user.password.refused', userId, {}));
      return refused('PASSWORD_WRONG');
    }
    const passwordHash = await hashPassword(next);
    return this.work(async (manager) => {
      await forgetAttempts(manager, user.email);
      await manager.getRepository(UserAccountEntity).update({ id: userId }, { passwordHash });
      await endSessionsOf(manager, userId, keepToken);
      await this.note(manager, userId, 'user.password', userId, {});
      return done(null);
    });
  }

  async endOtherSessions(userId: string, keepToken: string): Promise<number> {
    return this.work(async (manager) => {
      const ended = await endSessionsOf(manager, userId, keepToken);
      await this.note(manager, userId, 'sign_out.others', userId, {});
      return ended;
    });
  }

  private async change({ by, userId, action, changes, detail }: Change): Promise<AccountOutcome<AccountInfo>> {
    if (by === userId) return refused('OWN_ACCOUNT');
    if (!isUuid(userId)) return refused('UNKNOWN_ACCOUNT');
    return this.work(async (manager) => {
      await lockAccess(manager);
      const repository = manager.getRepository(UserAccountEntity);
      const row = await repository.findOneBy({ id: userId });
      if (!row) return refused('UNKNOWN_ACCOUNT');
      const changed = { ...row, ...changes };
      if (!isAdministrator(changed) && (await isLastAdministrator(manager, row))) return refused('LAST_ADMINISTRATOR');
      await repository.update({ id: userId }, changes);
      await endSessionsOf(manager, userId);
      await this.note(manager, by, action, userId, detail);
      return done(infoOf(changed));
    });
  }

  private async note(
    manager: EntityManager,
    actor: string,
    action: string,
    subject: string,
    detail: Record<string, string | null>,
  ): Promise<void> {
    await audit(manager, { at: this.now(), actor, action, subject, detail });
  }

  private async work<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, SERVICE_SCOPE, work);
  }
}

interface Change {
  readonly by: string;
  readonly userId: string;
  readonly action: string;
  readonly changes: Partial<UserAccountRow>;
  readonly detail: Record<string, string | null>;
}

function newAccount(
  { email, role, organisation, units }: InvitationInfo,
  own: Pick<UserAccountRow, 'name' | 'passwordHash' | 'createdAt'>,
): UserAccountRow {
  return { id: randomUUID(), email, role, organisation, units: [...units], ...own, disabledAt: null };
}

function infoOf(row: UserAccountRow): AccountInfo {
  const { id, email, name, role, organisation, units, disabledAt, createdAt, passwordHash } = row;
  return {
    ...{ id, email, name, role, organisation, units },
    ...{ disabled: disabledAt !== null, createdAt: createdAt.toISOString(), hasPassword: passwordHash !== null },
  };
}

function accessText({ role, organisation, units }: Access): Record<string, string | null> {
  return { role, organisation, units: units.join(' ') };
}

function done<Result>(result: Result): AccountOutcome<Result> {
  return { ok: true, result };
}

function refused(refusal: AccountRefusal): { readonly ok: false; readonly refusal: AccountRefusal } {
  return { ok: false, refusal };
}
