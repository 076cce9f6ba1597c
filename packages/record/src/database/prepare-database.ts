import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { RecordFault } from '../record-fault.ts';
import { LOCK_SPACE, MIGRATION_LOCK } from './advisory-locks.ts';
import { codeOfFault, mapDatabaseFault } from './database-fault.ts';
import { dataSourceOf } from './data-source.ts';
import { DATABASE_ROLES, JOB_SCHEMA, OWNER_ROLE, SCHEMA, type DatabaseRole } from './roles.ts';

/**
 * Makes roles and schema where they are missing and runs the migrations that the database has not seen. Any number of
 * processes may do so at a time: one works, the others wait and find it done.
 * @throws RecordFault DATABASE_NOT_PREPARED with the statements for an administrator when the user may not make roles
 */
export async function prepareDatabase(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'lantoa migrations',
  });
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, $2)', [LOCK_SPACE, MIGRATION_LOCK]);
    for (const role of DATABASE_ROLES) await ensureRole(client, role);
    for (const schema of [SCHEMA, JOB_SCHEMA])
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${OWNER_ROLE}`);
    await runMigrations(url);
  } catch (fault) {
    throw mapDatabaseFault(fault);
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const dataSource = dataSourceOf({ url, role: OWNER_ROLE, poolSize: 1 });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    const known = dataSource.migrations.map(({ name }) => name ?? '');
    const later = await dataSource.query<{ name: string }[]>(
      `SELECT name FROM ${SCHEMA}.schema_migration WHERE NOT name = ANY ($1)`,
      [known],
    );
    if (later.length > 0) throw writtenByNewerVersion(later.map(({ name }) => name));
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Roles belong to the whole server, and processes of other databases on it may be doing the same: whatever they were
 * faster with is fine.
 */
async function ensureRole(client: Client, role: DatabaseRole): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (known.rowCount === 0) {
    await tolerate(client, `CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`, [
      '42710',
      '23505',
    ]);
  }
  for (let attempt = 1; !(await canTakeOn(client, role)); attempt += 1) {
    await tolerate(client, `GRANT ${role} TO CURRENT_USER`, ['XX000', '23505']);
    if (attempt === 10) throw notPrepared(role);
    await pause(20 * attempt);
  }
}

async function canTakeOn(client: Client, role: DatabaseRole): Promise<boolean> {
  try {
    await client.query(`SET ROLE ${role}`);
    await client.query('RESET ROLE');
    return true;
  } catch (fault) {
    if (codeOfFault(fault) === '42501') return false;
    throw fault;
  }
}

/** `codes`: SQLSTATEs of somebody else having done the same at the same moment. */
async function tolerate(client: Client, statement: string, codes: readonly string[]): Promise<void> {
  try {
    await client.query(statement);
  } catch (fault) {
    const code = codeOfFault(fault);
    if (code === '42501') throw notPrepared(statement);
    if (code === null || !codes.includes(code)) throw fault;
  }
}

function writtenByNewerVersion(names: readonly string[]): RecordFault {
  return new RecordFault(
    'DATABASE_NOT_PREPARED',
    {
      vi: `Cơ sở dữ liệu do một phiên bản mới hơn tạo ra (${names.join(', ')}).`,
      en: `The database was brought up to date by a newer version (${names.join(', ')}).`,
    },
    { vi: 'Cài phiên bản mới rồi chạy lại.', en: 'Install the newer version and start again.' },
  );
}

function notPrepared(what: string): RecordFault {
  const statements = DATABASE_ROLES.map((role) => `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO CURRENT_USER;`).join(
    ' ',
  );
  return new RecordFault(
    'DATABASE_NOT_PREPARED',
    {
      vi: `Người dùng cơ sở dữ liệu không có quyền: ${what}.`,
      en: `The database user has no right to: ${what}.`,
    },
    {
      vi: `Nhờ người quản trị PostgreSQL chạy (thay CURRENT_USER bằng người dùng trong DATABASE_URL): ${statements}`,
      en: `Ask the administrator of PostgreSQL to run (with the user of DATABASE_URL for CURRENT_USER): ${statements}`,
    },
  );
}
