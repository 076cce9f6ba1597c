import PgBoss from 'pg-boss';
import { JOB_SCHEMA } from '../roles.ts';

/** The version of the library's tables that AddJobQueue was written for. */
export const JOB_TABLES_VERSION = 24;

/** Between the schema, which `prepareDatabase` makes, and the end of the library's own transaction. */
const TABLES = /\bCREATE SCHEMA IF NOT EXISTS \w+\s*;([\s\S]+);\s*COMMIT;\s*$/;

/**
 * The statements by which the installed pg-boss makes its tables, for the transaction of a migration.
 * @throws Error when the library's tables are of another version than the migration
 */
export function jobTables(): string {
  const [, tables = ''] = TABLES.exec(PgBoss.getConstructionPlans(JOB_SCHEMA)) ?? [];
  const [, version] = /\.version\(version\) VALUES \('(\d+)'\)\s*$/.exec(tables) ?? [];
  if (version !== String(JOB_TABLES_VERSION)) throw new Error(otherTables(version));
  return tables;
}

function otherTables(version = 'unknown'): string {
  const written = String(JOB_TABLES_VERSION);
  return [
    `The installed pg-boss makes tables of version ${version}; the migration AddJobQueue was written for version ${written}.`,
    'Install the version of pg-boss that package.json names.',
    `To go to a newer one, write a migration that runs PgBoss.getMigrationPlans('${JOB_SCHEMA}', '${written}') where`,
    `${JOB_SCHEMA}.version still says ${written}: a new database has the newer tables from AddJobQueue already.`,
    'Close its new tables as AddJobQueue does, then raise JOB_TABLES_VERSION.',
  ].join(' ');
}
