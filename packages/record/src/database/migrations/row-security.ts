import type { QueryRunner } from 'typeorm';

export interface TablePolicies {
  readonly table: string;
  /** Condition under which lantoa_app sees a row. */
  readonly read: string;
  /** Whether lantoa_feed reads all rows. */
  readonly feed: boolean;
  /** What else lantoa_app may do, in the service's own scope alone. */
  readonly grants: readonly ('INSERT' | 'UPDATE' | 'DELETE')[];
}

export const IS_SERVICE = `(SELECT lantoa.scope_role()) = 'SERVICE'`;

/**
 * Closes a table: row-level security forced, so that the owner is bound, too; without a scope nobody sees a row.
 * The sub-selects around the scope functions make PostgreSQL evaluate them once a statement instead of once a row.
 */
export async function closeTable(runner: QueryRunner, { table, read, feed, grants }: TablePolicies): Promise<void> {
  const on = `lantoa.${table}`;
  await runner.query(`ALTER TABLE ${on} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${on} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY read_in_scope ON ${on} FOR SELECT TO lantoa_app, lantoa_owner USING (${read})`);
  await runner.query(`GRANT SELECT ON ${on} TO lantoa_app`);
  if (feed) {
    await runner.query(`CREATE POLICY feed ON ${on} FOR SELECT TO lantoa_feed USING (true)`);
    await runner.query(`GRANT SELECT ON ${on} TO lantoa_feed`);
  }
  for (const grant of grants) {
    const using = grant === 'INSERT' ? '' : `USING (${IS_SERVICE})`;
    const check = grant === 'DELETE' ? '' : `WITH CHECK (${IS_SERVICE})`;
    await runner.query(
      `CREATE POLICY service_${grant.toLowerCase()} ON ${on} FOR ${grant} TO lantoa_app, lantoa_owner ${using} ${check}`,
    );
    await runner.query(`GRANT ${grant} ON ${on} TO lantoa_app`);
  }
}

/** Refuses every change of recorded rows, whoever asks. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(
    `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lantoa.${table}
       FOR EACH STATEMENT EXECUTE FUNCTION lantoa.refuse_change()`,
  );
}
