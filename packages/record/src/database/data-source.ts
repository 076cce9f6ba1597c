import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ACCOUNT_ENTITIES } from '../accounts/account.entities.ts';
import { BROADCAST_ENTITIES } from '../broadcasts/broadcast.entities.ts';
import { COLLECTION_ENTITIES } from '../collection/collection.entities.ts';
import { DUPLICATE_ENTITIES } from '../duplicates/duplicate.entities.ts';
import { SCHEDULE_ENTITIES } from '../schedules/schedule.entities.ts';
import { DELIVERY_ENTITIES } from '../delivery/delivery.entities.ts';
import { REMINDER_ENTITIES } from '../reminders/reminder.entities.ts';
import { ENTRY_ENTITIES } from '../entry/entry.entities.ts';
import { ISSUED_ENTITIES } from '../issued/issued-report.entities.ts';
import { MONITORING_ENTITIES } from '../monitoring/monitoring.entities.ts';
import { OUTLINE_ENTITIES } from '../outlines/outline.entities.ts';
import { NAMED_ENTITIES } from '../named/named.entities.ts';
import { SPELLING_ENTITIES } from '../spellings/spelling.entities.ts';
import { ShareLinkEntity } from '../shares/share-link.entities.ts';
import { UNDO_ENTITIES } from '../undo/undo.entities.ts';
import { LEDGER_ENTITIES } from '../ledger/ledger.entities.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { SCHEMA, type DatabaseRole } from './roles.ts';

export interface PoolOptions {
  readonly url: string;
  readonly role: DatabaseRole;
  readonly poolSize: number;
  /** A connection that was idle broke; the pool replaces it. */
  readonly onLost?: (fault: unknown) => void;
}

/** A pool of connections that all act under one role. */
export function dataSourceOf({ url, role, poolSize, onLost }: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: SCHEMA,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: `lantoa ${role}`,
    installExtensions: false,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    entities: [
      ...LEDGER_ENTITIES,
      ...ENTRY_ENTITIES,
      ...SPELLING_ENTITIES,
      ...OUTLINE_ENTITIES,
      ...ISSUED_ENTITIES,
      ...MONITORING_ENTITIES,
      ...NAMED_ENTITIES,
      ...UNDO_ENTITIES,
      ...BROADCAST_ENTITIES,
      ...DUPLICATE_ENTITIES,
      ...ACCOUNT_ENTITIES,
      ...COLLECTION_ENTITIES,
      ...SCHEDULE_ENTITIES,
      ...REMINDER_ENTITIES,
      ...DELIVERY_ENTITIES,
      ShareLinkEntity,
    ],
    migrations: [...MIGRATIONS],
    poolErrorHandler: (fault: unknown) => onLost?.(fault),
    extra: {
      keepAlive: true,
      onConnect: async (client: Client) => {
        await client.query(`SET ROLE ${role}`);
        await client.query("SET TIME ZONE 'UTC'");
      },
    },
  });
}
