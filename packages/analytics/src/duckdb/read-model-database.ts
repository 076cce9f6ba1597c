import { DuckDBInstance, type DuckDBConnection, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { openMemoryDatabase, type DatabaseEngine } from './memory-database.ts';
import { QueryGate, type QueryTurn } from './query-gate.ts';
import { SCHEMA_VERSION, createTables } from './schema.ts';

/** Why a read-model file cannot be used: `damaged` and `schema_version` call for a new file, `locked` for patience. */
export class ReadModelUnusable extends Error {
  readonly reason: 'damaged' | 'schema_version' | 'locked';

  constructor(reason: 'damaged' | 'schema_version' | 'locked', message: string) {
    super(message);
    this.name = 'ReadModelUnusable';
    this.reason = reason;
  }
}

export type Row = readonly DuckDBValue[];
export interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, DuckDBValue>>;
  readonly types: Readonly<Record<string, DuckDBType>>;
}

const QUERIES_AT_A_TIME = 2;
const QUEUE_LENGTH = 200;

/** One DuckDB file or memory: one writer, readers on connections of their own, each read in one snapshot. */
export class ReadModelDatabase {
  private readonly gate = new QueryGate(QUERIES_AT_A_TIME, QUEUE_LENGTH);
  private readonly idle: DuckDBConnection[] = [];

  private constructor(
    private readonly engine: DatabaseEngine,
    private readonly writer: DuckDBConnection,
  ) {}

  /** Throws ReadModelUnusable. `null` keeps everything in memory. */
  static async open(file: string | null): Promise<ReadModelDatabase> {
    const engine = file === null ? await openMemoryDatabase() : await openFile(file);
    const writer = await engine.connect();
    try {
      await prepare(writer);
    } catch (fault) {
      writer.closeSync();
      await engine.close();
      if (fault instanceof ReadModelUnusable) throw fault;
      throw new ReadModelUnusable('damaged', `the read model cannot be read: ${messageOf(fault)}`);
    }
    return new ReadModelDatabase(engine, writer);
  }

  /** All or nothing; writes are the caller's to keep one after the other. */
  async write(work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
    await this.writer.run('BEGIN TRANSACTION');
    try {
      await work(this.writer);
      await this.writer.run('COMMIT');
    } catch (fault) {
      await this.writer.run('ROLLBACK');
      throw fault;
    }
  }

  /** Runs reads in one snapshot. Waits for its turn. */
  async read<Result>(
    work: (read: (statement: Statement) => Promise<Row[]>) => Promise<Result>,
    turn: QueryTurn = 'reading',
  ): Promise<Result> {
    return this.gate.run(async () => {
      const connection = this.idle.pop() ?? (await this.engine.connect());
      try {
        await connection.run('BEGIN TRANSACTION READ ONLY');
        const result = await work(async ({ sql, values, types }) =>
          (await connection.runAndReadAll(sql, { ...values }, { ...types })).getRows(),
        );
        await connection.run('COMMIT');
        this.idle.push(connection);
        return result;
      } catch (fault) {
        connection.closeSync();
        throw fault;
      }
    }, turn);
  }

  async close(): Promise<void> {
    for (const connection of this.idle) connection.closeSync();
    this.writer.closeSync();
    await this.engine.close();
  }
}

async function openFile(file: string): Promise<DatabaseEngine> {
  try {
    const instance = await DuckDBInstance.create(file);
    return {
      connect: () => instance.connect(),
      close: () => {
        instance.closeSync();
        return Promise.resolve();
      },
    };
  } catch (fault) {
    const message = messageOf(fault);
    const locked = /conflicting lock|could not set lock|being used by another process/i.test(message);
    throw new ReadModelUnusable(locked ? 'locked' : 'damaged', message);
  }
}

async function prepare(writer: DuckDBConnection): Promise<void> {
  const tables = await writer.runAndReadAll(
    "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta' AND database_name = current_database()",
  );
  if (Number(tables.getRows()[0]?.[0]) === 0) {
    await writer.run(['BEGIN TRANSACTION', ...createTables(), 'COMMIT'].join(';\n'));
    return;
  }
  const found = await writer.runAndReadAll('SELECT schema_version FROM meta');
  const version = Number(found.getRows()[0]?.[0]);
  if (version !== SCHEMA_VERSION) {
    throw new ReadModelUnusable(
      'schema_version',
      `the read model has schema ${String(version)}, this program ${String(SCHEMA_VERSION)}`,
    );
  }
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
