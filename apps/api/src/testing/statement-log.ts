import { DuckDBConnection } from '@duckdb/node-api';
import { Client } from 'pg';
import { vi } from 'vitest';

/** What the server looks for once a second, whoever asks what. */
const WATCH = 'SELECT max(seq) AS seq FROM lantoa.ledger_batch';

/** Statements of this process to PostgreSQL and DuckDB. */
export class StatementLog {
  private readonly spies = [
    vi.spyOn(Client.prototype, 'query'),
    vi.spyOn(DuckDBConnection.prototype, 'run'),
    vi.spyOn(DuckDBConnection.prototype, 'runAndReadAll'),
  ] as const;

  /** What was sent since the last call. */
  take(): readonly string[] {
    const statements = this.spies.flatMap((spy) => {
      const sent = spy.mock.calls.map(([statement]) => textOf(statement));
      spy.mockClear();
      return sent;
    });
    return statements.filter((sql) => sql !== WATCH);
  }

  stop(): void {
    for (const spy of this.spies) spy.mockRestore();
  }
}

function textOf(statement: unknown): string {
  const isQuery = typeof statement === 'object' && statement !== null && 'text' in statement;
  return String(isQuery ? statement.text : statement).trim();
}
