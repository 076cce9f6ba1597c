import { foldVietnamese } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { NamedReader, NamedRefusal, NamedStore, StoredNamed } from './named.types.ts';

/** Of one account, and of one body: a list that can still be read. */
const MOST = 50;

const SEEN = `CASE WHEN organisation IS NULL THEN owner = $1 ELSE organisation = $2 END`;
const CHANGED = `CASE WHEN organisation IS NULL THEN owner = $1 ELSE organisation = $2 AND $3 END`;

/** Tables of what people keep under a name, each with the column of what is kept. */
const CONTENTS = { entry_template: 'activity', saved_view: 'address' } as const;
type Table = keyof typeof CONTENTS;

/** What people keep under a name, on PostgreSQL, in the service's own scope: who somebody is is settled before. */
export function namedStore<Content>(dataSource: DataSource, now: Clock, table: Table): NamedStore<Content> {
  const column = CONTENTS[table];
  const written = (content: Content) => (column === 'activity' ? JSON.stringify(content) : content);
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    inScope(dataSource, SERVICE_SCOPE, work);
  return {
    listOf: async (reader) =>
      inService(async (manager) =>
        manager.query<StoredNamed<Content>[]>(
          `SELECT id, name, organisation IS NOT NULL AS "isShared", ${CHANGED} AS "mayChange", ${column} AS content
           FROM lantoa.${table} WHERE ${SEEN} ORDER BY lower(name), id`,
          rightsOf(reader),
        ),
      ),
    keep: async (reader, { id, name, isShared, content }) =>
      inService(async (manager) => {
        const place = await lockPlace(manager, table, reader, isShared);
        const others = await namesAt(manager, table, place);
        if (others.some((other) => other.id === id)) return null;
        const refusal = others.length >= MOST ? 'TOO_MANY' : takenBy(others, name);
        if (refusal) return refusal;
        await insert(manager, table, [id, reader.account, place.organisation, name, written(content), now()]);
        return null;
      }),
    rename: async (reader, id, name) =>
      inService(async (manager) => {
        const found = await changeable(manager, table, reader, id);
        if (!found) return 'GONE';
        const others = await namesAt(manager, table, await lockPlace(manager, table, reader, found.isShared));
        const refusal = takenBy(
          others.filter((other) => other.id !== id),
          name,
        );
        if (refusal) return refusal;
        await manager.query(`UPDATE lantoa.${table} SET name = $2, saved_at = $3 WHERE id = $1`, [
          ...[id, name, now()],
        ]);
        return null;
      }),
    remove: async (reader, id) =>
      inService(async (manager) => {
        if (!(await changeable(manager, table, reader, id))) return false;
        await manager.query(`DELETE FROM lantoa.${table} WHERE id = $1`, [id]);
        return true;
      }),
  };
}

function rightsOf({ account, organisation, mayShare }: NamedReader): [string, string | null, boolean] {
  return [account, organisation, mayShare];
}

/** @param values in the order of the columns; an id that is there already stays as it is */
async function insert(manager: EntityManager, table: Table, values: readonly unknown[]): Promise<void> {
  await manager.query(
    `INSERT INTO lantoa.${table} (id, owner, organisation, name, ${CONTENTS[table]}, saved_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
    [...values],
  );
}

async function changeable(manager: EntityManager, table: Table, reader: NamedReader, id: string) {
  if (!isUuid(id)) return null;
  const [found] = await manager.query<{ isShared: boolean }[]>(
    `SELECT organisation IS NOT NULL AS "isShared" FROM lantoa.${table} WHERE id = $4 AND ${CHANGED}`,
    [...rightsOf(reader), id],
  );
  return found ?? null;
}

interface Place {
  readonly owner: string;
  readonly organisation: string | null;
}

/** Whose names and number count. Locked, so that two at a time cannot both be the last one. */
async function lockPlace(
  manager: EntityManager,
  table: Table,
  { account, organisation }: NamedReader,
  isShared: boolean,
) {
  const place: Place = { owner: account, organisation: isShared ? organisation : null };
  const key = `${table} ${place.organisation ?? account}`;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [key]);
  return place;
}

async function namesAt(manager: EntityManager, table: Table, { owner, organisation }: Place) {
  return manager.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM lantoa.${table}
     WHERE CASE WHEN $2::text IS NULL THEN organisation IS NULL AND owner = $1 ELSE organisation = $2 END`,
    [owner, organisation],
  );
}

function takenBy(others: readonly { readonly name: string }[], name: string): NamedRefusal | null {
  return others.some((other) => foldVietnamese(other.name) === foldVietnamese(name)) ? 'TAKEN' : null;
}
