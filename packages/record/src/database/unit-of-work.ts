import type { DataSource, EntityManager } from 'typeorm';
import { isWorthRepeating, mapDatabaseFault } from './database-fault.ts';
import type { Scope } from './scope.ts';

const ATTEMPTS = 8;

/** A transaction that reads one state of the whole database, however long it takes. */
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/**
 * One transaction under a scope. Row-level security reads the scope from the transaction, so that it cannot leak to
 * the next user of the connection.
 * @throws RecordFault
 */
export async function inScope<Result>(
  dataSource: DataSource,
  scope: Scope,
  work: (manager: EntityManager) => Promise<Result>,
  isolation: Isolation = 'READ COMMITTED',
): Promise<Result> {
  try {
    const scoped = async (manager: EntityManager): Promise<Result> => {
      await manager.query(
        `SELECT set_config('lantoa.role', $1, true), set_config('lantoa.organisation', $2, true),
                set_config('lantoa.units', $3, true), set_config('lantoa.account', $4, true)`,
        [scope.role, scope.organisation ?? '', scope.units.join(','), scope.account ?? ''],
      );
      return work(manager);
    };
    // READ COMMITTED is what a connection begins with; naming it would cost a round trip.
    if (isolation === 'READ COMMITTED') return await dataSource.transaction(scoped);
    return await dataSource.transaction(isolation, scoped);
  } catch (fault) {
    throw mapDatabaseFault(fault);
  }
}

/** The same, done again when another transaction came between (deadlock, or both wrote the same next revision). */
export async function inScopeRepeated<Result>(
  dataSource: DataSource,
  scope: Scope,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inScope(dataSource, scope, work);
    } catch (fault) {
      if (attempt === ATTEMPTS || !isWorthRepeating(fault)) throw fault;
    }
  }
}
