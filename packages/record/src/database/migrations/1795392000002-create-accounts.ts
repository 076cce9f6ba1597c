import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable, makeAppendOnly } from './row-security.ts';

const ROLE_NAMES = `'REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'LEAD_DEPARTMENT', 'COMMITTEE',
  'ANALYST', 'AUDITOR', 'ADMINISTRATOR'`;

const TABLES = [
  `CREATE TABLE lantoa.user_account (
     id uuid NOT NULL,
     email text NOT NULL,
     name text NOT NULL,
     role text NOT NULL,
     organisation text,
     units text array NOT NULL,
     password_hash text,
     created_at timestamp(3) with time zone NOT NULL,
     disabled_at timestamp(3) with time zone,
     CONSTRAINT pk_user_account PRIMARY KEY (id),
     CONSTRAINT uq_user_account_email UNIQUE (email),
     CONSTRAINT ck_user_account_role CHECK (role IN (${ROLE_NAMES})))`,
  `CREATE TABLE lantoa.session (
     token_hash bytea NOT NULL,
     user_id uuid NOT NULL,
     created_at timestamp(3) with time zone NOT NULL,
     last_seen_at timestamp(3) with time zone NOT NULL,
     expires_at timestamp(3) with time zone NOT NULL,
     CONSTRAINT pk_session PRIMARY KEY (token_hash),
     CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
  `CREATE INDEX ix_session_user ON lantoa.session (user_id)`,
  `CREATE TABLE lantoa.api_token (
     id uuid NOT NULL,
     token_hash bytea NOT NULL,
     name text NOT NULL,
     role text NOT NULL,
     organisation text,
     units text array NOT NULL,
     created_at timestamp(3) with time zone NOT NULL,
     expires_at timestamp(3) with time zone,
     revoked_at timestamp(3) with time zone,
     CONSTRAINT pk_api_token PRIMARY KEY (id),
     CONSTRAINT uq_api_token_token_hash UNIQUE (token_hash),
     CONSTRAINT ck_api_token_role CHECK (role IN (${ROLE_NAMES})))`,
  // Keyed by a hash of the address, so that an address nobody has is slowed down in the same way.
  `CREATE TABLE lantoa.sign_in_failure (
     account_hash bytea NOT NULL,
     failures integer NOT NULL,
     last_at timestamp(3) with time zone NOT NULL,
     blocked_until timestamp(3) with time zone,
     CONSTRAINT pk_sign_in_failure PRIMARY KEY (account_hash))`,
  `CREATE TABLE lantoa.audit_event (
     id uuid NOT NULL,
     at timestamp(3) with time zone NOT NULL,
     actor text NOT NULL,
     action text NOT NULL,
     subject text,
     detail jsonb NOT NULL,
     CONSTRAINT pk_audit_event PRIMARY KEY (id))`,
  `CREATE INDEX ix_audit_event_at ON lantoa.audit_event (at)`,
];

const NAMES = ['audit_event', 'sign_in_failure', 'api_token', 'session', 'user_account'];

/** People, programs and what they did; the feeder sees none of it. */
export class CreateAccounts1795392000002 implements MigrationInterface {
  readonly name = 'CreateAccounts1795392000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    const grants = ['INSERT', 'UPDATE', 'DELETE'] as const;
    for (const table of NAMES.slice(1)) await closeTable(runner, { table, read: IS_SERVICE, feed: false, grants });
    await closeTable(runner, {
      table: 'audit_event',
      read: `(SELECT lantoa.scope_role()) IN ('SERVICE', 'AUDITOR', 'ADMINISTRATOR')`,
      feed: false,
      grants: ['INSERT'],
    });
    await makeAppendOnly(runner, 'audit_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NAMES) await runner.query(`DROP TABLE lantoa.${table}`);
  }
}
