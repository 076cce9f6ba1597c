import {
  DuckDBDataChunk,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { TABLES, type TableName } from './schema.ts';

const ROWS_PER_CHUNK = 2048;
const CHUNKS_PER_FLUSH = 60;

/** Appends rows to a table column by column in chunks: row-by-row SQL would take minutes for a million activities. */
export class TableWriter {
  private readonly types: readonly DuckDBType[];
  private readonly columns: DuckDBValue[][];
  private rows = 0;
  private chunks = 0;

  private constructor(
    private readonly table: TableName,
    private readonly appender: DuckDBAppender,
  ) {
    this.types = Object.values(TABLES[table]);
    this.columns = this.types.map(() => new Array<DuckDBValue>(ROWS_PER_CHUNK).fill(null));
  }

  static async open(connection: DuckDBConnection, table: TableName): Promise<TableWriter> {
    return new TableWriter(table, await connection.createAppender(table));
  }

  /** One row, given in stretches: values in the order of the table's columns, null where nothing is known. */
  append(...stretches: readonly (readonly DuckDBValue[])[]): void {
    let position = 0;
    for (const stretch of stretches) {
      for (const value of stretch) {
        const column = this.columns[position];
        if (column) column[this.rows] = value;
        position += 1;
      }
    }
    if (position !== this.columns.length) {
      throw new Error(`${this.table}: ${String(position)} values for ${String(this.columns.length)} columns`);
    }
    this.rows += 1;
    if (this.rows === ROWS_PER_CHUNK) this.writeChunk();
  }

  close(): void {
    if (this.rows > 0) this.writeChunk();
    this.appender.closeSync();
  }

  private writeChunk(): void {
    const chunk = DuckDBDataChunk.create(this.types, this.rows);
    this.columns.forEach((column, position) => {
      chunk.setColumnValues(position, this.rows < ROWS_PER_CHUNK ? column.slice(0, this.rows) : column);
    });
    this.appender.appendDataChunk(chunk);
    this.rows = 0;
    this.chunks += 1;
    if (this.chunks % CHUNKS_PER_FLUSH === 0) this.appender.flushSync();
  }
}
