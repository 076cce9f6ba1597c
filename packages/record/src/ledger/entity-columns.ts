import type { EntitySchemaColumnOptions } from 'typeorm';

/* Column types of the ledger's entities, spelled out so that nothing is guessed from TypeScript. */

export const uuid = { type: 'uuid' } as const;
export const text = { type: 'text' } as const;
export const integer = { type: 'integer' } as const;
export const bytes = { type: 'bytea' } as const;
export const instant = { type: 'timestamp with time zone', precision: 3 } as const;
export const nullable = { nullable: true } as const;

/** A column of the primary key, under the name that the migration gave it. */
export function key(table: string, column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, primary: true, primaryKeyConstraintName: `pk_${table}` };
}
