import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Invitations to an account: whom, with which rights, until when. The secret of the link is kept as a hash. */
export class CreateInvitations1795392000010 implements MigrationInterface {
  readonly name = 'CreateInvitations1795392000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.invitation (
         id uuid NOT NULL,
         secret_hash bytea NOT NULL,
         email text NOT NULL,
         role text NOT NULL,
         organisation text,
         units text array NOT NULL,
         invited_by text NOT NULL,
         created_at timestamp(3) with time zone NOT NULL,
         expires_at timestamp(3) with time zone NOT NULL,
         ended_at timestamp(3) with time zone,
         CONSTRAINT pk_invitation PRIMARY KEY (id),
         CONSTRAINT uq_invitation_secret_hash UNIQUE (secret_hash),
         CONSTRAINT ck_invitation_role CHECK (role IN ('REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY',
           'LEAD_DEPARTMENT', 'COMMITTEE', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR')))`,
    );
    await runner.query('CREATE INDEX ix_invitation_email ON lantoa.invitation (email)');
    await closeTable(runner, { table: 'invitation', read: IS_SERVICE, feed: false, grants: ['INSERT', 'UPDATE'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.invitation');
  }
}
