import { BIGINT, DOUBLE, INTEGER, LIST, VARCHAR, listValue, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';

const LONG_LIST = 30;

/** Collects the values of a statement; each call gives back the placeholder that stands for the value in the SQL text. */
export class Bindings {
  readonly values: Record<string, DuckDBValue> = {};
  readonly types: Record<string, DuckDBType> = {};
  private readonly names = new Map<string, string>();

  int(value: number): string {
    return this.bind(value, INTEGER, `i${String(value)}`);
  }

  double(value: number): string {
    return this.bind(value, DOUBLE, `d${String(value)}`);
  }

  big(value: bigint): string {
    return this.bind(value, BIGINT, `b${String(value)}`);
  }

  text(value: string): string {
    return this.bind(value, VARCHAR, `t${value}`);
  }

  ints(values: readonly number[]): string {
    return this.bind(listValue([...values]), LIST(INTEGER), `I${values.join()}`);
  }

  bigs(values: readonly bigint[]): string {
    return this.bind(listValue([...values]), LIST(BIGINT), `B${values.join()}`);
  }

  doubles(values: readonly (number | null)[]): string {
    return this.bind(listValue([...values]), LIST(DOUBLE), `D${values.join()}`);
  }

  texts(values: readonly string[]): string {
    return this.bind(listValue([...values]), LIST(VARCHAR), `T${JSON.stringify(values)}`);
  }

  /**
   * Condition that a column is one of the numbers. Short lists are written out: DuckDB then skips what cannot match, and
   * plans each scan without a join. Edge: no numbers hold no row.
   */
  among(column: string, values: readonly number[]): string {
    if (values.length === 0) return 'false';
    if (values.length > LONG_LIST) return `${column} IN (SELECT unnest(${this.ints(values)}))`;
    return `${column} IN (${values.map((value) => this.int(value)).join(', ')})`;
  }

  /** Forgets the values that a finished statement does not name: DuckDB takes no others. */
  keepNamed(sql: string): void {
    const named = new Set(sql.match(/\$v\d+/g));
    for (const name of Object.keys(this.values)) {
      if (named.has(`$${name}`)) continue;
      Reflect.deleteProperty(this.values, name);
      Reflect.deleteProperty(this.types, name);
    }
  }

  /** Readable form for `explain`. */
  described(): string[] {
    return Object.entries(this.values).map(([name, value]) => `$${name} = ${String(value)}`);
  }

  // Equal values share one placeholder, which keeps statements short and alike.
  private bind(value: DuckDBValue, type: DuckDBType, identity: string): string {
    let name = this.names.get(identity);
    if (name === undefined) {
      name = `v${String(this.names.size + 1)}`;
      this.names.set(identity, name);
    }
    this.values[name] = value;
    this.types[name] = type;
    return `$${name}`;
  }
}
