import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Views shared by link, with the answers that were released for them. */
export class CreateShareLinks1795950000001 implements MigrationInterface {
  readonly name = 'CreateShareLinks1795950000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.share_link (
         id uuid NOT NULL,
         secret_hash bytea NOT NULL,
         user_id uuid NOT NULL,
         view jsonb NOT NULL,
         answers bytea NOT NULL,
         data_version bigint NOT NULL,
         created_at timestamp(3) with time zone NOT NULL,
         expires_at timestamp(3) with time zone NOT NULL,
         revoked_at timestamp(3) with time zone,
         times_opened integer NOT NULL,
         last_opened_at timestamp(3) with time zone,
         CONSTRAINT pk_share_link PRIMARY KEY (id),
         CONSTRAINT uq_share_link_secret_hash UNIQUE (secret_hash),
         CONSTRAINT fk_share_link_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
    );
    await runner.query('CREATE INDEX ix_share_link_user ON lantoa.share_link (user_id)');
    await closeTable(runner, { table: 'share_link', read: IS_SERVICE, feed: false, grants: ['INSERT', 'UPDATE'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.share_link');
  }
}
