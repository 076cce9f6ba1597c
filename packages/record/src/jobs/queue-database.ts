import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';

export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** What the library sends with its own transaction around it. */
const WHOLE_TRANSACTION = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/;

/**
 * PostgreSQL as pg-boss asks for it: every statement runs on the pool of the record, under lantoa_app and in a transaction
 * of the service's scope, so that row-level security holds for the library, too.
 */
export function queueDatabase(dataSource: DataSource): QueueDatabase {
  return {
    executeSql: (text, values) =>
      inScope(dataSource, SERVICE_SCOPE, async (manager) => queueWithin(manager).executeSql(text, values)),
  };
}

/** The same in a transaction that is under way and in the service's scope. */
export function queueWithin(manager: EntityManager): QueueDatabase {
  return {
    executeSql: async (text, values) => {
      const runner = manager.queryRunner;
      if (!runner) throw new Error('a queue is asked in a transaction');
      const result = await runner.query(WHOLE_TRANSACTION.exec(text)?.[1] ?? text, values, true);
      return { rows: (result.records as Record<string, unknown>[] | undefined) ?? [] };
    },
  };
}
