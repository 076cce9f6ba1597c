import { EntitySchema } from 'typeorm';
import { ExternalIdentityEntity } from './external-identity.entities.ts';
import { PasswordResetEntity } from './password-reset.entities.ts';
import type { Role } from './role.ts';
import { RecoveryCodeEntity, SecondStepEntity } from './second-step.entities.ts';

export interface UserAccountRow {
  id: string;
  email: string;
  name: string;
  role: Role;
  organisation: string | null;
  units: string[];
  passwordHash: string | null;
  createdAt: Date;
  disabledAt: Date | null;
}

const instant = { type: 'timestamp with time zone', precision: 3 } as const;
const roleCheck = (table: string) => ({
  name: `ck_${table}_role`,
  expression: `role IN ('REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT', 'COMMITTEE',
    'ANALYST', 'AUDITOR', 'ADMINISTRATOR')`,
});

export const UserAccountEntity = new EntitySchema<UserAccountRow>({
  name: 'UserAccount',
  tableName: 'user_account',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_user_account' },
    email: { type: 'text' },
    name: { type: 'text' },
    role: { type: 'text' },
    organisation: { type: 'text', nullable: true },
    units: { type: 'text', array: true },
    passwordHash: { type: 'text', nullable: true, name: 'password_hash' },
    createdAt: { ...instant, name: 'created_at' },
    disabledAt: { ...instant, nullable: true, name: 'disabled_at' },
  },
  uniques: [{ name: 'uq_user_account_email', columns: ['email'] }],
  checks: [roleCheck('user_account')],
});

export interface SessionRow {
  tokenHash: Buffer;
  userId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** What ends the session at the identity provider that it came from, encrypted; null for any other session. */
  sealedProvider: Buffer | null;
}

export const SessionEntity = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'session',
  columns: {
    tokenHash: { type: 'bytea', primary: true, primaryKeyConstraintName: 'pk_session', name: 'token_hash' },
    userId: { type: 'uuid', name: 'user_id' },
    createdAt: { ...instant, name: 'created_at' },
    lastSeenAt: { ...instant, name: 'last_seen_at' },
    expiresAt: { ...instant, name: 'expires_at' },
    // Read when signing out, not at each request.
    sealedProvider: { type: 'bytea', nullable: true, select: false, name: 'sealed_provider' },
  },
  indices: [{ name: 'ix_session_user', columns: ['userId'] }],
  foreignKeys: [
    {
      name: 'fk_session_user',
      target: 'UserAccount',
      columnNames: ['userId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});

export interface ApiTokenRow {
  id: string;
  tokenHash: Buffer;
  name: string;
  role: Role;
  organisation: string | null;
  units: string[];
  /** Cost units in an hour; null: no limit. */
  budget: number | null;
  /** The account it belongs to, whose rights it has; null: made by an operator, with rights of its own. */
  ownerId: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export const ApiTokenEntity = new EntitySchema<ApiTokenRow>({
  name: 'ApiToken',
  tableName: 'api_token',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_api_token' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    name: { type: 'text' },
    role: { type: 'text' },
    organisation: { type: 'text', nullable: true },
    units: { type: 'text', array: true },
    budget: { type: 'integer', nullable: true },
    ownerId: { type: 'uuid', nullable: true, name: 'owner_id' },
    createdAt: { ...instant, name: 'created_at' },
    expiresAt: { ...instant, nullable: true, name: 'expires_at' },
    revokedAt: { ...instant, nullable: true, name: 'revoked_at' },
  },
  uniques: [{ name: 'uq_api_token_token_hash', columns: ['tokenHash'] }],
  indices: [{ name: 'ix_api_token_owner', columns: ['ownerId'] }],
  foreignKeys: [
    {
      name: 'fk_api_token_owner',
      target: 'UserAccount',
      columnNames: ['ownerId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
  checks: [roleCheck('api_token'), { name: 'ck_api_token_budget', expression: 'budget > 0' }],
});

export interface ApiTokenUseRow {
  tokenId: string;
  hour: Date;
  spent: number;
}

export const ApiTokenUseEntity = new EntitySchema<ApiTokenUseRow>({
  name: 'ApiTokenUse',
  tableName: 'api_token_use',
  columns: {
    tokenId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_api_token_use', name: 'token_id' },
    hour: instant,
    spent: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'fk_api_token_use_token',
      target: 'ApiToken',
      columnNames: ['tokenId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});

export interface InvitationRow {
  id: string;
  secretHash: Buffer;
  email: string;
  role: Role;
  organisation: string | null;
  units: string[];
  /** Id of the account or token that invited. */
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  /** When it was accepted, withdrawn or replaced. */
  endedAt: Date | null;
}

export const InvitationEntity = new EntitySchema<InvitationRow>({
  name: 'Invitation',
  tableName: 'invitation',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_invitation' },
    secretHash: { type: 'bytea', name: 'secret_hash' },
    email: { type: 'text' },
    role: { type: 'text' },
    organisation: { type: 'text', nullable: true },
    units: { type: 'text', array: true },
    invitedBy: { type: 'text', name: 'invited_by' },
    createdAt: { ...instant, name: 'created_at' },
    expiresAt: { ...instant, name: 'expires_at' },
    endedAt: { ...instant, nullable: true, name: 'ended_at' },
  },
  uniques: [{ name: 'uq_invitation_secret_hash', columns: ['secretHash'] }],
  indices: [{ name: 'ix_invitation_email', columns: ['email'] }],
  checks: [roleCheck('invitation')],
});

export interface SignInFailureRow {
  accountHash: Buffer;
  failures: number;
  lastAt: Date;
  blockedUntil: Date | null;
}

export const SignInFailureEntity = new EntitySchema<SignInFailureRow>({
  name: 'SignInFailure',
  tableName: 'sign_in_failure',
  columns: {
    accountHash: { type: 'bytea', primary: true, primaryKeyConstraintName: 'pk_sign_in_failure', name: 'account_hash' },
    failures: { type: 'integer' },
    lastAt: { ...instant, name: 'last_at' },
    blockedUntil: { ...instant, nullable: true, name: 'blocked_until' },
  },
});

export interface AuditEventRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string | null;
  detail: Record<string, string | null>;
}

export const AuditEventEntity = new EntitySchema<AuditEventRow>({
  name: 'AuditEvent',
  tableName: 'audit_event',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_audit_event' },
    at: instant,
    actor: { type: 'text' },
    action: { type: 'text' },
    subject: { type: 'text', nullable: true },
    detail: { type: 'jsonb' },
  },
  indices: [{ name: 'ix_audit_event_at', columns: ['at'] }],
});

export const ACCOUNT_ENTITIES = [
  UserAccountEntity,
  SessionEntity,
  ApiTokenEntity,
  ApiTokenUseEntity,
  InvitationEntity,
  SecondStepEntity,
  RecoveryCodeEntity,
  PasswordResetEntity,
  ExternalIdentityEntity,
  SignInFailureEntity,
  AuditEventEntity,
] as const;
