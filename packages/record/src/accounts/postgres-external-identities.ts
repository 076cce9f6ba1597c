import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { UserAccountEntity, type UserAccountRow } from './account.entities.ts';
import { audit } from './audit.ts';
import { normalEmail } from './email.ts';
import type { ExternalIdentities, ProvenPerson } from './external-identities.types.ts';
import { ExternalIdentityEntity } from './external-identity.entities.ts';
import { endInvitation, invitationForAddress } from './invitations.ts';
import { dropEndedSessions, startSession } from './sessions.ts';
import type { SignedIn } from './viewer.ts';

/** Subjects of identity providers and their accounts, in PostgreSQL. */
export class PostgresExternalIdentities implements ExternalIdentities {
  private readonly dataSource: DataSource;
  private readonly now: () => Date;
  private readonly key: Buffer;

  constructor(dataSource: DataSource, now: () => Date, key: Buffer) {
    this.dataSource = dataSource;
    this.now = now;
    this.key = key;
  }

  async signIn(person: ProvenPerson): Promise<SignedIn | null> {
    return inScope(this.dataSource, SERVICE_SCOPE, async (manager) => {
      // Two first sign-ins of one person at once: the second finds what the first bound.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [
        person.verifiedEmail ?? person.subject,
      ]);
      const user = (await this.bound(manager, person)) ?? (await this.bind(manager, person));
      if (!user || user.disabledAt !== null) {
        await this.note(manager, 'sign_in.refused', user?.id ?? null);
        return null;
      }
      await dropEndedSessions(manager, this.now());
      await this.note(manager, 'sign_in.provider', user.id);
      const { issuer, idToken } = person;
      return startSession(manager, user, this.now(), { session: { issuer, idToken }, key: this.key });
    });
  }

  private async bound(manager: EntityManager, { issuer, subject }: ProvenPerson): Promise<UserAccountRow | null> {
    const identity = await manager.getRepository(ExternalIdentityEntity).findOneBy({ issuer, subject });
    return identity && manager.getRepository(UserAccountEntity).findOneBy({ id: identity.userId });
  }

  private async bind(manager: EntityManager, person: ProvenPerson): Promise<UserAccountRow | null> {
    if (person.verifiedEmail === null) return null;
    const email = normalEmail(person.verifiedEmail);
    const known = await manager.getRepository(UserAccountEntity).findOneBy({ email });
    const user = known ?? (await this.accept(manager, email, person.name));
    if (!user || user.disabledAt !== null) return user;
    const { issuer, subject } = person;
    const identities = manager.getRepository(ExternalIdentityEntity);
    // The address went to somebody else at the provider: the account stays with whom it was bound to.
    if (await identities.existsBy({ issuer, userId: user.id })) return null;
    await identities.insert({ issuer, subject, userId: user.id, boundAt: this.now() });
    await this.note(manager, 'user.identity', user.id);
    return user;
  }

  /** The rights are those of the administrator's invitation to this very address. */
  private async accept(manager: EntityManager, email: string, name: string | null): Promise<UserAccountRow | null> {
    const invitation = await invitationForAddress(manager, email, this.now());
    if (!invitation || !(await endInvitation(manager, invitation.id, this.now()))) return null;
    const { role, organisation, units } = invitation;
    const row: UserAccountRow = {
      ...{ id: randomUUID(), email, name: name ?? email, role, organisation, units: [...units] },
      ...{ passwordHash: null, createdAt: this.now(), disabledAt: null },
    };
    await manager.getRepository(UserAccountEntity).insert(row);
    await this.note(manager, 'invitation.accept', row.id);
    return row;
  }

  private async note(manager: EntityManager, action: string, subject: string | null): Promise<void> {
    await audit(manager, { at: this.now(), actor: subject ?? 'unknown', action, subject });
  }
}
