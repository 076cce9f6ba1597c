import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Whom an identity provider means when it names a subject. */
export class AddExternalIdentities1795890000002 implements MigrationInterface {
  readonly name = 'AddExternalIdentities1795890000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.external_identity (
         issuer text NOT NULL,
         subject text NOT NULL,
         user_id uuid NOT NULL,
         bound_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_external_identity PRIMARY KEY (issuer, subject),
         CONSTRAINT uq_external_identity_user UNIQUE (issuer, user_id),
         CONSTRAINT fk_external_identity_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
    );
    await closeTable(runner, {
      table: 'external_identity',
      read: IS_SERVICE,
      feed: false,
      grants: ['INSERT', 'DELETE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.external_identity');
  }
}
